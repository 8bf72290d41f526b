import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '#shared/refusal.ts'
import type { FilesService } from '../files/service.ts'
import { freeName } from '../files/write.ts'
import type { Jobs } from '../jobs/registry.ts'
import type { PacksService } from '../letters/service.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
import { findOffice } from './find.ts'

interface Needs {
  packs: Pick<PacksService, 'mustBeFree' | 'documentName'>
  jobs: Jobs
  files: FilesService
  platform: Platform
}

export const pdfProcedures = ({ packs, jobs, files, platform }: Needs) => ({
  able: os.pdf.able.handler(() => ({ able: findOffice() !== null })),
  saveLetters: os.pdf.saveLetters.handler(async ({ input: { packId, job } }) => {
    packs.mustBeFree(packId)
    // Asked for first, so that nobody chooses a place for nothing.
    if (findOffice() === null) throw new Refusal('pdfNeedsOffice')
    const name = packs.documentName(packId)
    const target = await platform.chooseSave({ suggestedName: `${name}.pdf`, kind: 'pdf' })
    if (target === null) return null
    const folder = mkdtempSync(join(tmpdir(), 'candlepost-print-'))
    try {
      const path = join(folder, `${name}.docx`)
      const written = await jobs.run('packs.document', { packId, perLetter: false, path }, job)
      const pairs = written.files.map((docx) => ({ docx, pdf: pdfFor(docx, target, written.files.length) }))
      await jobs.run('pdf.convert', { files: pairs }, job)
      return { letters: written.letters, files: pairs.map(({ pdf }) => files.refer(pdf)) }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }),
})

/** One file goes where the person said; several lie beside it under their own names and replace nothing. */
const pdfFor = (docx: string, target: string, of: number): string =>
  of === 1 ? target : freeName(dirname(target), basename(docx).replace(/\.docx$/i, '.pdf'))
