import { rmSync } from 'node:fs'
import { createTranslator } from '#shared/i18n/index.ts'
import type { PackChoice } from '#shared/packs.ts'
import type { Day, Id } from '#shared/values.ts'
import { freeName, writeWholeFile } from '../files/write.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import { letterFileName } from './fileNames.ts'
import type { PackMade } from './service.ts'

type Target = { path: string; perLetter: false } | { folder: string; perLetter: true }

/** A pack can be thousands of letters, to word, to record and to write. */
export const letterJobs = {
  'packs.make': ({ packs }: Services, choice: PackChoice, control: JobControl): PackMade => packs.make(choice, control),

  'packs.post': ({ packs }: Services, { id, on }: { id: Id; on: Day }, control: JobControl) =>
    packs.post(id, on, control),

  'packs.unpost': ({ packs }: Services, { id }: { id: Id }) => packs.unpost(id),

  /** Writes a pack's letters from their frozen words. What a stopped run wrote is taken away again. */
  'packs.document': async (
    { packs, settings }: Services,
    input: { packId: Id } & Target,
    control: JobControl,
  ): Promise<{ letters: number; files: string[] }> => {
    // Only this job needs the document library, which would slow down every start.
    const { writeLetters } = await import('./document.ts')
    const pack = packs.get(input.packId)
    const { letters } = packs.letters(pack.id, 0, -1)
    const { country, language } = settings.get()
    const { t } = createTranslator(language)
    const step = (done: number) => {
      control.checkpoint()
      control.progress(done, letters.length)
    }
    const written = (texts: typeof letters, onLetter?: (done: number) => void) => {
      const tongue = texts[0]?.text.language ?? 'en'
      return writeLetters({
        letters: texts.map((letter) => letter.text),
        pageSize: pack.pageSize,
        title: t('document.pack.title', { number: pack.number }),
        language: tongue.includes('-') ? tongue : `${tongue}-${country}`,
        onLetter,
      })
    }

    if (!input.perLetter) {
      // Packing takes about as long again as laying out, and cannot be looked into.
      const bytes = await written(letters, (done) => step(Math.floor(done / 2)))
      control.checkpoint()
      writeWholeFile(input.path, bytes)
      control.progress(letters.length, letters.length)
      return { letters: letters.length, files: [input.path] }
    }

    const files: string[] = []
    try {
      for (const letter of letters) {
        step(files.length)
        const path = freeName(input.folder, letterFileName(letter))
        writeWholeFile(path, await written([letter]))
        files.push(path)
      }
    } catch (error) {
      for (const path of files) rmSync(path, { force: true })
      throw error
    }
    control.progress(letters.length, letters.length)
    return { letters: letters.length, files }
  },
}
