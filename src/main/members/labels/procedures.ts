import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '#shared/refusal.ts'
import { safeFileName } from '../../files/names.ts'
import type { FilesService } from '../../files/service.ts'
import type { Jobs } from '../../jobs/registry.ts'
import { checkLabels } from '../../letters/sheets/checkLabels.ts'
import { findOffice } from '../../pdf/find.ts'
import type { Platform } from '../../platform.ts'
import { os } from '../../rpc.ts'
import type { SettingsService } from '../../settings/service.ts'
import { createTranslator } from '../../translator.ts'

interface Host {
  jobs: Jobs
  files: FilesService
  platform: Platform
  today(): string
}

export const memberLabelsProcedures = (settings: SettingsService, { jobs, files, platform, today }: Host) => ({
  plan: os.memberLabels.plan.handler(({ input }) => jobs.run('memberLabels.plan', input, null)),

  save: os.memberLabels.save.handler(async ({ input: { format, job, ...order } }) => {
    // Before anybody is asked where to save.
    checkLabels(order.labels)
    if (format === 'pdf' && findOffice() === null) throw new Refusal('pdfNeedsOffice')
    const { labels } = await jobs.run('memberLabels.plan', order, null)
    if (labels === 0) throw new Refusal('labelsNobody')
    const { t } = createTranslator(settings.get().language)
    const suggestedName = safeFileName(`${t('memberLabels.fileName', { day: today() })}.${format}`)
    const path = await platform.chooseSave({ suggestedName, kind: format })
    if (path === null) return null
    const written =
      format === 'docx' ? await jobs.run('memberLabels.write', { ...order, path }, job) : await asPdf(path, order)
    return { file: files.refer(path), labels: written }

    async function asPdf(pdf: string, wanted: typeof order): Promise<number> {
      const folder = mkdtempSync(join(tmpdir(), 'candlepost-print-'))
      try {
        const docx = join(folder, 'labels.docx')
        const count = await jobs.run('memberLabels.write', { ...wanted, path: docx }, job)
        await jobs.run('pdf.convert', { files: [{ docx, pdf }] }, job)
        return count
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }
  }),
})
