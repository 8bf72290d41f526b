/**
 * The preview: the desk in a browser on this computer, for machines without Electron and for tests.
 *   node out/main/preview.cjs [--profile DIR] [--port N]     or, from the sources, node src/main/preview/index.ts
 * Prints one line, the address to open. Ends with SIGINT or SIGTERM.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { spokenLanguage } from '#shared/i18n/index.ts'
import { Refusal } from '#shared/refusal.ts'
import { profilePaths } from '../db/profile.ts'
import { createDesk, type Desk } from '../desk.ts'
import { openLog } from '../log.ts'
import { resourcesFolder } from '../resources.ts'
import { createTranslator } from '../translator.ts'
import { readPreviewArguments, WrongUse } from './options.ts'
import { previewPlatform } from './platform.ts'
import { type Preview, servePreview } from './server.ts'

const project = dirname(resourcesFolder)
const fromSources = import.meta.filename.endsWith('.ts')
const jobsThread = join(import.meta.dirname, fromSources ? '../jobs/worker.ts' : 'worker.cjs')
/** What is said on the terminal, and in the page while the group has not chosen. */
const language = spokenLanguage([new Intl.DateTimeFormat().resolvedOptions().locale])
const { t } = createTranslator(language)

function fail(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}

/** A package holds neither the build's configuration nor a Node of its own. */
const packaged = 'electron' in process.versions || !existsSync(join(project, 'electron.vite.config.ts'))

function openDesk(profile: string): Desk {
  const paths = profilePaths(profile)
  const log = openLog(paths.logs)
  try {
    return createDesk(profile, previewPlatform(paths.exports), {
      jobsThread: pathToFileURL(jobsThread),
      language,
      ...(fromSources ? {} : { textThread: pathToFileURL(join(import.meta.dirname, 'text.cjs')) }),
      onDefect: (error, path) => {
        log.defect(error, path.join('.'))
        // The terminal, unlike the log, is not kept.
        console.error(path.join('.'), error)
      },
    })
  } catch (error) {
    if (error instanceof Refusal) return fail(t(`refusal.${error.key}`, error.params), 1)
    throw error
  }
}

async function serve(): Promise<void> {
  if (packaged) fail(t('host.preview.packaged'), 1)
  const page = join(project, 'out', 'renderer')
  if (!existsSync(join(page, 'index.html'))) fail(t('host.preview.notBuilt'), 1)
  const { profile, port } = readPreviewArguments(process.argv.slice(2))
  const desk = openDesk(profile)
  let preview: Preview
  try {
    preview = await servePreview({ desk, page, port, forbidden: t('host.preview.forbidden') })
  } catch (error) {
    await desk.close()
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      fail(t('host.preview.portTaken', { port }), 1)
    throw error
  }

  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    await preview.close()
    await desk.context.gate.pass(() => undefined)
    await desk.close()
    process.exit(0)
  }
  process.on('SIGINT', () => void end())
  process.on('SIGTERM', () => void end())
  process.stdout.write(`${preview.address}\n`)
}

serve().catch((error: unknown) => {
  if (error instanceof WrongUse) fail(t(`host.preview.${error.key}`, error.params), 2)
  throw error
})
