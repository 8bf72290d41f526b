/** A DOCX of ours as PDF, by the LibreOffice that this computer has. */
import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
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
/** Milliseconds between two looks at whether to stop. */
const patience = 150
/** Milliseconds that an ended program gets to go. */
const goodbye = 2_000

/**
 * Converts one file in a folder of its own, which goes away with everything that LibreOffice wrote beside.
 * @param office the program; what `findOffice` finds
 * @throws Refusal `pdfNeedsOffice`, `pdfNotMade`, `pdfTooSlow`, `cancelled`, and as writing a file does; then there is
 *   no PDF
 */
export async function asPdf(
  docxPath: string,
  pdfPath: string,
  control: JobControl,
  office: string | null = findOffice(),
): Promise<void> {
  if (office === null) throw new Refusal('pdfNeedsOffice')
  const folder = mkdtempSync(join(tmpdir(), 'candlepost-pdf-'))
  try {
    // Plain names: whatever the file is called, it is never taken for an option.
    const [source, made] = [join(folder, 'letters.docx'), join(folder, 'letters.pdf')]
    const profile = join(folder, 'profile')
    mkdirSync(profile)
    copyFileSync(docxPath, source)
    const limit = startLimit + byteLimit * readFileSync(source).length
    await convert(office, { source, folder, profile, limit }, control)
    if (!existsSync(made)) throw new Refusal('pdfNotMade')
    writeWholeFile(pdfPath, readFileSync(made))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

interface Conversion {
  source: string
  folder: string
  /** A LibreOffice profile of its own, so that one which is open neither takes the work nor stands in its way. */
  profile: string
  /** Milliseconds. */
  limit: number
}

function convert(office: string, { source, folder, profile, limit }: Conversion, control: JobControl): Promise<void> {
  const own = `-env:UserInstallation=${pathToFileURL(profile).href}`
  const quiet = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo']
  const args = [own, ...quiet, '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, source]
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
