/**
 * Ten thousand letters for little more than their bytes cost.
 *
 * Letters are made of few forms of paragraph and of few texts: the words vary, but thousands of letters share them. So
 * `docx` lays out each form once, around marks, and what it writes is cut at the marks into the bytes before, between
 * and after the lines (typeset.ts); only a line that mixes scripts has to be laid out as it is. A frozen letter is a list of numbers, a form and a text for each paragraph
 * (printRun.ts). The bytes of such a pair are put together when it first occurs; from then on a letter is a dozen
 * copies of bytes (press.ts). They fill chunks, and full chunks are deflated on the thread pool while the next one
 * fills (deflater.ts). Around them stand the parts of the shell, which were deflated once (zip.ts).
 *
 * What a paragraph looks like is only `docx`'s and sheet.ts's business: nothing here knows more of a form than that a
 * file's first letter must not break the page. tests/unit/letters/docx holds this path against the plain one.
 */
import type { JobControl } from '../../jobs/control.ts'
import { crc32 } from './crc32.ts'
import { createDeflater, deflatedOnce, lastBlock, storedBlock } from './deflater.ts'
import { createPress, type Put } from './press.ts'
import type { PrintedLetter, PrintRun } from './printRun.ts'
import type { Frame } from './typeset.ts'
import { centralDirectory, directoryEnd, directoryRecord, localHeader, type Part, type Placed } from './zip.ts'

/** Letters read at a time. */
const batch = 500
/** Letters between two looks at whether to stop. */
const step = 50

const letterPart = { name: 'word/document.xml', crc: 0, size: 0, packed: 0 }

/** A file being written: bytes at its end, or over what stands at a place. */
export interface Output {
  append(bytes: Uint8Array): void
  patch(bytes: Uint8Array, at: number): void
}

type Control = Pick<JobControl, 'checkpoint'>

/**
 * Writes the letters from one place of a run to another as one DOCX.
 * @param onLetter how many of them are done
 * @throws what `control` throws when it is to stop; whoever made the output takes it away
 */
export async function writeDocument(
  run: PrintRun,
  [from, to]: readonly [from: number, to: number],
  frame: Omit<Frame, 'pageSize'>,
  output: Output,
  control: Control,
  onLetter: (done: number) => void,
): Promise<void> {
  const { shell, prepare, print } = await createPress(run, frame, run.read(from, from + 1))
  let at = 0
  const append = (bytes: Uint8Array) => {
    output.append(bytes)
    at += bytes.length
  }
  const entries = shell.parts.map((part): Placed => {
    const offset = at
    append(localHeader(part))
    append(part.bytes)
    return { ...part, offset }
  })
  const offset = at
  // Its sizes are not known yet: it is written again in the end.
  append(localHeader(letterPart, true))
  const deflater = createDeflater(append)
  try {
    deflater.put(shell.head)
    for (let first = from; first < to; first += batch) {
      const letters = run.read(first, Math.min(first + batch, to))
      await prepare(letters)
      for (const [i, letter] of letters.entries()) {
        if (i % step === 0) {
          control.checkpoint()
          onLetter(first - from + i)
        }
        print(letter, first + i === from, deflater.put)
        while (deflater.busy) await deflater.writeOldest()
      }
    }
    deflater.put(shell.tail)
    const entry = { ...letterPart, ...(await deflater.end()), offset }
    control.checkpoint()
    output.patch(localHeader(entry, true), offset)
    output.append(centralDirectory([...entries, entry], at))
    onLetter(to - from)
  } finally {
    await deflater.abandon()
  }
}

/**
 * Prepares many small DOCX. What is the same in all of them is made once, and what several share is deflated once.
 * @returns what gives the bytes of a file of a few letters, of those given here; any of them may be the first
 */
export async function smallDocuments(
  run: PrintRun,
  letters: PrintedLetter[],
  frame: Omit<Frame, 'pageSize'>,
): Promise<(letters: readonly PrintedLetter[]) => Uint8Array> {
  const { shell, prepare, print } = await createPress(run, frame, letters)
  await prepare(letters)
  const { start, records } = beginning(shell.parts)
  const deflated = deflatedOnce()
  return (chosen) => {
    const packed: Uint8Array[] = []
    const entry = { ...letterPart, offset: start.length }
    const put: Put = (bytes, own) => {
      const piece = own ? storedBlock(bytes) : deflated(bytes)
      packed.push(piece)
      entry.crc = crc32(bytes, entry.crc)
      entry.size += bytes.length
      entry.packed += piece.length
    }
    put(shell.head, false)
    for (const [i, letter] of chosen.entries()) print(letter, i === 0, put)
    put(shell.tail, false)
    entry.packed += lastBlock.length
    const header = localHeader(entry)
    const record = directoryRecord(entry)
    const directory = start.length + header.length + entry.packed
    const end = directoryEnd(shell.parts.length + 1, directory, records.length + record.length)
    return Buffer.concat([start, header, ...packed, lastBlock, records, record, end])
  }
}

/** The bytes that every letter's file begins with, and what its directory says of them. */
function beginning(parts: Part[]): { start: Buffer; records: Buffer } {
  let at = 0
  const bytes: Uint8Array[] = []
  const records = parts.map((part) => {
    const record = directoryRecord({ ...part, offset: at })
    const header = localHeader(part)
    bytes.push(header, part.bytes)
    at += header.length + part.bytes.length
    return record
  })
  return { start: Buffer.concat(bytes), records: Buffer.concat(records) }
}
