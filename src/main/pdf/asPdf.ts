/** Documents of ours as PDF, by the LibreOffice that this computer has. */
import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Refusal } from '#shared/refusal.ts'
import { writeWholeFile } from '../files/write.ts'
import type { JobControl } from '../jobs/control.ts'
import { findOffice } from './find.ts'

/** Milliseconds. Starting for the first time with a profile of its own takes most of a small document's time. */
const startLimit = 120_000
/** Milliseconds for a byte of DOCX: LibreOffice lays out a thousand letters in about half a minute. */
const byteLimit = 0.2
/** Milliseconds for a file beside its bytes. */
const fileLimit = 2_000
/** Milliseconds between two looks at whether to stop. */
const patience = 150
/** Milliseconds that an ended program gets to go. */
const goodbye = 2_000

/** Paths. */
export interface Conversion {
  docx: string
  pdf: string
}

/** One file: see {@link asPdfs}. */
export const asPdf = (docx: string, pdf: string, control: JobControl, office = findOffice()): Promise<void> =>
  asPdfs([{ docx, pdf }], control, office)

/**
 * Converts files in a folder of their own, which goes away with everything that LibreOffice wrote beside. Starting it
 * takes longer than converting a letter, so it is started once for all of them.
 * @param office the program; what `findOffice` finds
 * @throws Refusal `pdfNeedsOffice`, `pdfNotMade`, `pdfTooSlow`, `cancelled`, and as writing a file does; then there is
 *   none of the PDFs
 */
export async function asPdfs(
  files: readonly Conversion[],
  control: JobControl,
  office: string | null = findOffice(),
): Promise<void> {
  if (office === null) throw new Refusal('pdfNeedsOffice')
  const folder = mkdtempSync(join(tmpdir(), 'candlepost-pdf-'))
  try {
    const profile = join(folder, 'profile')
    mkdirSync(profile)
    // Plain names: whatever a file is called, it is never taken for an option.
    const own = files.map(({ docx, pdf }, i) => ({
      docx,
      pdf,
      source: join(folder, `letters-${i + 1}.docx`),
      made: join(folder, `letters-${i + 1}.pdf`),
    }))
    for (const { docx, source } of own) copyFileSync(docx, source)
    const bytes = own.reduce((sum, { source }) => sum + statSync(source).size, 0)
    const work = {
      sources: own.map(({ source }) => source),
      folder,
      profile,
      limit: startLimit + byteLimit * bytes + fileLimit * own.length,
      look: () => control.progress(own.filter(({ made }) => existsSync(made)).length, own.length),
    }
    await convert(office, work, control)
    if (own.some(({ made }) => !existsSync(made))) throw new Refusal('pdfNotMade')
    publish(own)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** All of them or none: one that was replaced cannot come back, but one alone is replaced only when it is whole. */
function publish(files: readonly { made: string; pdf: string }[]): void {
  const fresh: string[] = []
  try {
    for (const { made, pdf } of files) {
      const isNew = !existsSync(pdf)
      writeWholeFile(pdf, readFileSync(made))
      if (isNew) fresh.push(pdf)
    }
  } catch (error) {
    for (const pdf of fresh) rmSync(pdf, { force: true })
    throw error
  }
}

interface Work {
  sources: string[]
  folder: string
  /** A LibreOffice profile of its own, so that one which is open neither takes the work nor stands in its way. */
  profile: string
  /** Milliseconds. */
  limit: number
  /** Called now and then. */
  look(): void
}

function convert(office: string, { sources, folder, profile, limit, look }: Work, control: JobControl): Promise<void> {
  const own = `-env:UserInstallation=${pathToFileURL(profile).href}`
  const quiet = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo']
  const args = [own, ...quiet, '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, ...sources]
  return new Promise((resolve, reject) => {
    // A group of its own where there are groups: soffice is a script that starts the real program.
    const grouped = process.platform !== 'win32'
    const child = spawn(office, args, { stdio: 'ignore', detached: grouped, windowsHide: true })
    const begun = Date.now()
    let stopped: unknown = null
    const end = (signal: 'SIGTERM' | 'SIGKILL') => {
      try {
        if (grouped && child.pid !== undefined) process.kill(-child.pid, signal)
        else child.kill(signal)
      } catch {
        // It has ended in the meantime.
      }
    }
    const stop = (why: unknown) => {
      if (stopped !== null) return
      stopped = why
      end('SIGTERM')
      setTimeout(() => end('SIGKILL'), goodbye).unref()
    }
    const timer = setInterval(() => {
      try {
        control.checkpoint()
        look()
        if (Date.now() - begun > limit) throw new Refusal('pdfTooSlow')
      } catch (why) {
        stop(why)
      }
    }, patience)
    child.on('error', (cause) => {
      clearInterval(timer)
      reject(new Refusal('pdfNotMade', {}, { cause }))
    })
    child.on('exit', (code) => {
      clearInterval(timer)
      if (stopped !== null) reject(stopped)
      else if (code === 0) resolve()
      else reject(new Refusal('pdfNotMade', {}, { cause: new Error(`LibreOffice ended with code ${code}`) }))
    })
  })
}
