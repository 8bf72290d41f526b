import { rmSync } from 'node:fs'
import { createTranslator } from '#shared/i18n/index.ts'
import { Refusal } from '#shared/refusal.ts'
import type { SheetKind, SheetOptions } from '#shared/sheets.ts'
import type { Id } from '#shared/values.ts'
import { freeName } from '../../files/write.ts'
import type { JobControl } from '../../jobs/control.ts'
import type { Services } from '../../services.ts'
import type { LettersTarget } from '../fileNames.ts'
import { letterJobs } from '../jobs.ts'
import { sheetName } from './sheetName.ts'
import type { SheetFile } from './write.ts'

export interface SheetsOrder {
  pack: Id
  kinds: SheetKind[]
  options: SheetOptions
}
export type SheetsTarget = { path: string } | { folder: string }

export interface SheetsWritten {
  files: string[]
  /** Kinds of which the pack has none. */
  without: SheetKind[]
}

export const sheetJobs = {
  /** Writes one kind to a path, or any number of kinds into a folder. @throws Refusal also `sheetsEmpty` */
  'sheets.write': async (
    services: Services,
    { pack: id, kinds: wanted, options, ...target }: SheetsOrder & SheetsTarget,
    control: JobControl,
  ): Promise<SheetsWritten> => {
    // Only this job and the letters' need the document library, which would slow down every start.
    const [{ kinds }, { gather }, { writeSheets }] = await Promise.all([
      import('./kinds.ts'),
      import('./gather.ts'),
      import('./write.ts'),
    ])
    services.packs.mustBeFree(id)
    control.checkpoint()
    const data = gather(services, id, options)
    const place = (kind: SheetKind) =>
      'path' in target ? target.path : freeName(target.folder, `${sheetName(services, id, kind)}.docx`)
    const letters = data.letters.some(({ channel }) => channel === 'letter')
    const count = (kind: SheetKind) => (kind === 'letters' ? Number(letters) : kinds[kind].count(data))
    const without = wanted.filter((kind) => count(kind) === 0)
    const there = wanted.filter((kind) => !without.includes(kind))
    if (there.length === 0) {
      const { t } = createTranslator(services.settings.get().language)
      throw new Refusal('sheetsEmpty', { what: wanted.map((kind) => t(`sheets.kind.${kind}`)).join(', ') })
    }
    const { files: cut, names } = options.letters
    const lettersTo: LettersTarget =
      cut !== 'one' && 'folder' in target
        ? { folder: target.folder, apart: cut, name: names[cut] }
        : { path: place('letters') }
    const printed = there.includes('letters')
      ? (await letterJobs['packs.document'](services, { packId: id, ...lettersTo }, control)).files
      : []
    const files = there.flatMap((kind): SheetFile[] => (kind === 'letters' ? [] : [{ kind, path: place(kind) }]))
    try {
      await writeSheets(files, data, control)
    } catch (error) {
      for (const path of printed) rmSync(path, { force: true })
      throw error
    }
    return { files: [...printed, ...files.map(({ path }) => path)], without }
  },
}
