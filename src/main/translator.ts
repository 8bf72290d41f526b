/** The interface's sentences in main and its threads: a language is read from its files when somebody first wants it. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { createInstance, type i18n } from 'i18next'
import { counts } from '#shared/i18n/counts.ts'
import { type InterfaceLanguage, i18nOptions, type Messages, spokenLanguage } from '#shared/i18n/index.ts'
import { stops } from '#shared/i18n/stops.ts'
import { resourcesFolder } from './resources.ts'

const fromSources = import.meta.filename.endsWith('.ts')
const ready = new Map<InterfaceLanguage, i18n>()

/**
 * A translator for hosts, services and jobs, the same one for everybody who asks in this thread.
 * @param language any BCP 47 tag; one that the interface does not speak gives English
 */
export function createTranslator(language: string): i18n {
  const spoken = spokenLanguage([language])
  const known = ready.get(spoken)
  if (known !== undefined) return known
  const made = createInstance().use(counts).use(stops)
  void made.init(i18nOptions(spoken, read(spoken)))
  ready.set(spoken, made)
  return made
}

/** A build has one file a language (scripts/lib/messageFiles.ts), the sources a file a domain. */
function read(language: InterfaceLanguage): Messages {
  const project = dirname(resourcesFolder)
  if (!fromSources) return parse(join(project, 'out', 'main', 'messages', `${language}.json`))
  const folder = join(project, 'src', 'shared', 'i18n', language)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(files.map((name) => [basename(name, '.json'), parse(join(folder, name))])) as Messages
}

const parse = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
