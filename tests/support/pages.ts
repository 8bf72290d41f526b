/** Looks at documents as a word processor lays them out; only where one is installed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { temporaryFolder } from './folder.ts'

const has = (command: string, flag: string): boolean => spawnSync(command, [flag]).error === undefined

/** Whether LibreOffice and Poppler are here. Says loudly when not; with REQUIRE_E2E=1 that is a failure. */
export const canLayOut: boolean = (() => {
  const can = has('soffice', '--version') && has('pdfinfo', '-v')
  if (!can && process.env.REQUIRE_E2E === '1') throw new Error('REQUIRE_E2E=1, but soffice or pdfinfo is not installed')
  if (!can) process.stderr.write('\n*** SKIPPED: page counts, because soffice or pdfinfo is not installed ***\n\n')
  return can
})()

/** A DOCX as LibreOffice lays it out. @returns the PDF's path */
export function toPdf(docx: string): string {
  const [pdf] = toPdfs([docx])
  if (pdf === undefined) throw new Error(`LibreOffice did not lay ${docx} out`)
  return pdf
}

/**
 * Several with different names at once: starting LibreOffice takes longer than laying out.
 * @param folder where they go; outside of a test there is no temporary one
 * @returns the PDFs' paths
 */
export function toPdfs(docx: readonly string[], folder = temporaryFolder()): string[] {
  // A profile of its own, so that neither a running LibreOffice nor another test stands in the way.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...docx], {
    stdio: 'pipe',
    timeout: 120_000,
  })
  return docx.map((file) => join(folder, basename(file).replace(/\.docx$/, '.pdf')))
}

/** Pages of a DOCX as LibreOffice lays it out, with the size of the first, e.g. "595.304 x 841.89". */
export const layOut = (docx: string): { pages: number; size: string } => pagesOf(toPdf(docx))

/** Pages of a PDF, with the size of the first. */
export function pagesOf(pdf: string): { pages: number; size: string } {
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
    size: /^Page size:\s+([\d.]+ x [\d.]+)/m.exec(info)?.[1] ?? '',
  }
}
