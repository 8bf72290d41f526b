import type { FindingGroup } from '#shared/packRules.ts'
import type { PackChoice } from '#shared/packs.ts'
import type { Day, Id } from '#shared/values.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import { createTranslator } from '../translator.ts'
import { filesOf, type LettersTarget } from './fileNames.ts'
import type { PackMade } from './service.ts'

/** A pack can be thousands of letters, to word, to record and to write. */
export const letterJobs = {
  'packs.make': ({ packs }: Services, choice: PackChoice, control: JobControl): PackMade => packs.make(choice, control),

  'packs.lint': ({ packs }: Services, choice: PackChoice, control: JobControl): FindingGroup[] =>
    packs.lint(choice, control),

  'packs.post': ({ packs }: Services, { id, on }: { id: Id; on: Day }, control: JobControl) =>
    packs.post(id, on, control),

  'packs.unpost': ({ packs }: Services, { id }: { id: Id }) => packs.unpost(id),

  /** Has the document library loaded before a pack is printed: that takes longer than printing a small one. */
  'packs.warmUp': async ({ settings }: Services): Promise<void> => {
    const { warmUp } = await import('./docx/typeset.ts')
    const { pageSize, language, country } = settings.get()
    await warmUp({ pageSize, language: spelling(language, country) })
  },

  /** Writes a pack's letters as they were frozen. A stopped or failed run leaves no file. */
  'packs.document': async (
    services: Services,
    input: { packId: Id } & LettersTarget,
    control: JobControl,
  ): Promise<{ letters: number; files: string[] }> => {
    const { packs, settings, templates } = services
    // Asked again: the case may have been closed while the coordinator chose a file.
    packs.mustBeFree(input.packId)
    const template = templates.ofPack(input.packId)
    if (template) {
      const { printFromTemplate } = await import('../templates/printPack.ts')
      return await printFromTemplate(services, template, input, control)
    }
    // Only this job needs the document library, which would slow down every start.
    const { printApart, printTogether, withoutExtension } = await import('./docx/files.ts')
    const pack = packs.summary(input.packId)
    const run = packs.printRun(pack.id)
    const { country, language, lettersPerFile } = settings.get()
    const { t } = createTranslator(language)
    const written = packs.letters(pack.id, 0, 1).letters[0]?.text.language ?? 'en'
    const frame = {
      title: t('document.pack.title', { number: pack.number }),
      language: spelling(written, country),
      at: pack.createdAt,
    }
    const { letters } = run
    if ('folder' in input) {
      const files = filesOf(packs.names(pack.id), input.apart, input.name, pack)
      return { letters, files: await printApart(run, frame, { folder: input.folder, files }, control) }
    }
    const name = withoutExtension(input.path)
    const partName = (number: number, total: number) => t('document.pack.part', { name, number, total })
    const files = await printTogether(run, frame, { path: input.path, perFile: lettersPerFile, partName }, control)
    return { letters, files }
  },
}

/** Which dictionary checks the words of a language: the group's country says which of its kinds. */
const spelling = (language: string, country: string): string =>
  language.includes('-') ? language : `${language}-${country}`
