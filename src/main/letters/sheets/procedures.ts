import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createTranslator } from '#shared/i18n/index.ts'
import { Refusal } from '#shared/refusal.ts'
import type { FilesService } from '../../files/service.ts'
import { freeNames } from '../../files/write.ts'
import type { Jobs } from '../../jobs/registry.ts'
import { findOffice } from '../../pdf/find.ts'
import type { Platform } from '../../platform.ts'
import { os } from '../../rpc.ts'
import type { Services } from '../../services.ts'
import { filesOf, packName } from '../fileNames.ts'
import { checkLabels } from './checkLabels.ts'
import type { SheetsOrder, SheetsTarget, SheetsWritten } from './jobs.ts'
import { labelStocks } from './labelStocks.ts'
import { sheetName } from './sheetName.ts'

type Needs = Pick<Services, 'packs' | 'settings'>

export const sheetsProcedures = (services: Needs, jobs: Jobs, files: FilesService, platform: Platform) => ({
  stocks: os.sheets.stocks.handler(() => labelStocks()),

  fileName: os.sheets.fileName.handler(({ input: { pack, apart, name, format } }) => {
    const cut = filesOf(services.packs.names(pack), apart, name, services.packs.get(pack))
    return { name: cut[0] ? withExtension(cut[0].name, format) : null, files: cut.length }
  }),

  save: os.sheets.save.handler(async ({ input: { pack, kinds, options, job } }) => {
    // Before anybody is asked where to save.
    services.packs.mustBeFree(pack)
    const { format } = options
    if (kinds.includes('labels')) checkLabels(options.labels)
    if (format === 'pdf' && findOffice() === null) throw new Refusal('pdfNeedsOffice')
    const [only, ...others] = new Set(kinds)
    const { t } = createTranslator(services.settings.get().language)
    const alone = only !== undefined && others.length === 0
    const apart = kinds.includes('letters') && options.letters.files !== 'one'
    const suggestedName = alone
      ? sheetName(services, pack, only)
      : packName(t('sheets.document.folder'), services.packs.get(pack))
    const chosen =
      alone && !apart
        ? await platform.chooseSave({ suggestedName: `${suggestedName}.${format}`, kind: format })
        : await platform.chooseFolder({ suggestedName })
    if (chosen === null) return null
    const target: SheetsTarget = alone && !apart ? { path: chosen } : { folder: chosen }
    const order = { pack, kinds: [...new Set(kinds)], options }
    const written =
      format === 'docx'
        ? await jobs.run('sheets.write', { ...order, ...target }, job)
        : await asPdfs(jobs, order, target, job)
    return { files: written.files.map((path) => files.refer(path)), without: written.without }
  }),
})

const withExtension = (name: string, format: 'docx' | 'pdf'): string => name.replace(/\.docx$/i, `.${format}`)

/** Written as DOCX into a folder that goes away again, and from there made into PDF at their place. */
async function asPdfs(
  jobs: Jobs,
  order: SheetsOrder,
  target: SheetsTarget,
  job: string | null,
): Promise<SheetsWritten> {
  const folder = mkdtempSync(join(tmpdir(), 'candlepost-print-'))
  try {
    const written = await jobs.run('sheets.write', { ...order, folder }, job)
    const [first] = written.files
    const beside = 'path' in target ? dirname(target.path) : target.folder
    const free = freeNames(beside)
    const pairs = written.files.map((docx) => ({
      docx,
      // One file goes where the person said; several lie beside it under their own names and replace nothing.
      pdf:
        'path' in target && docx === first && written.files.length === 1
          ? target.path
          : join(beside, free(withExtension(basename(docx), 'pdf'))),
    }))
    await jobs.run('pdf.convert', { files: pairs }, job)
    return { ...written, files: pairs.map(({ pdf }) => pdf) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
