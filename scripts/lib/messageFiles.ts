import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { languages } from '../../src/shared/i18n/index.ts'

interface Emitting {
  emitFile(file: { type: 'asset'; fileName: string; source: string }): unknown
}

/**
 * A plugin of rolldown and Vite that writes one file of messages a language beside the bundles of the main process, for
 * src/main/translator.ts. Whoever speaks one language then reads one file, and holds neither the others nor any of it as source.
 * @param i18n the folder of the languages' folders
 */
export const messageFiles = (i18n: string) => ({
  name: 'message-files',
  generateBundle(this: Emitting): void {
    for (const language of languages) {
      const folder = join(i18n, language)
      const domains = readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8'))])
      const source = JSON.stringify(Object.fromEntries(domains))
      this.emitFile({ type: 'asset', fileName: `messages/${language}.json`, source })
    }
  },
})
