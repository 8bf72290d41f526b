/** Prints the letters of a run: turns their numbers into the bytes of paragraphs. */
import type { Form, Piece } from '../sheet.ts'
import { encodeLine, printable } from './encode.ts'
import { codeText, type PrintedLetter, type PrintRun } from './printRun.ts'
import { type FormBytes, type Frame, isPlain, type Shell, typesetter } from './typeset.ts'

export interface Press {
  shell: Shell
  /** Puts together what these letters are the first to need. They are printed after it. */
  prepare(letters: PrintedLetter[]): Promise<void>
  /** @param opens whether the letter is the first one of its file, so that no page break may stand before it */
  print(letter: PrintedLetter, opens: boolean, put: Put): void
}

/** @param own whether the bytes are this letter's only; others share the very same ones */
export type Put = (bytes: Uint8Array, own: boolean) => void

/** @param openers the letters that a file begins with */
export async function createPress(
  run: PrintRun,
  title: Omit<Frame, 'pageSize'>,
  openers: PrintedLetter[],
): Promise<Press> {
  const frame = { ...title, pageSize: run.pageSize }
  const first = run.forms.length
  const opening = [...new Set(openers.map(({ sheet }) => sheet[0] ?? 0))]
  /** The run's own, and behind them those of an opening paragraph. */
  const forms = [...run.forms, ...opening.map((number): Form => ({ ...existing(run.forms[number]), breaks: false }))]
  const { shell, forms: bytes } = await typesetter.typeset(frame, forms)
  const unbroken = new Map(opening.map((number, i) => [number, first + i]))
  /** The bytes of every form with every text that it met. */
  const met: Uint8Array[][] = forms.map(() => [])

  const openingForm = (form: number) => existing(unbroken.get(form))
  const opened = [...openers]

  async function prepare(letters: PrintedLetter[]): Promise<void> {
    const mixed: { piece: Piece; row: Uint8Array[]; text: number }[] = []
    const meet = (form: number, text: number) => {
      const row = existing(met[form])
      if (text === codeText || row[text]) return
      const piece = { form: existing(forms[form]), lines: existing(run.texts[text]).map(printable) }
      row[text] = isPlain(piece) ? setLines(bytes[form], piece.lines) : notYet
      if (row[text] === notYet) mixed.push({ piece, row, text })
    }
    for (const { sheet } of letters) {
      for (let i = 0; i < sheet.length; i += 2) meet(sheet[i] ?? 0, sheet[i + 1] ?? 0)
    }
    // Few files begin anywhere, and those letters are known from the start.
    for (const { sheet } of opened.splice(0)) meet(openingForm(sheet[0] ?? 0), sheet[1] ?? 0)
    if (mixed.length === 0) return
    const set = await typesetter.setPieces(
      frame,
      mixed.map(({ piece }) => piece),
    )
    for (const [i, { row, text }] of mixed.entries()) row[text] = existing(set[i])
  }

  return {
    shell,
    prepare,
    print({ code, sheet }, opens, put) {
      for (let i = 0; i < sheet.length; i += 2) {
        const number = sheet[i] ?? 0
        const form = opens && i === 0 ? openingForm(number) : number
        const text = sheet[i + 1] ?? 0
        if (text !== codeText) put(existing(met[form]?.[text]), false)
        else {
          const { before, after } = existing(bytes[form])
          put(before, false)
          put(encodeLine(code), true)
          put(after, false)
        }
      }
    },
  }
}

/** Stands where `docx` is still to say. */
const notYet = new Uint8Array()

function existing<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('A letter uses a form or a text that its pack does not have')
  return found
}

/** @param lines printable ones */
function setLines(form: FormBytes | undefined, lines: string[]): Uint8Array {
  const { before, joint, after } = existing(form)
  const pieces: Uint8Array[] = [before]
  lines.forEach((line, i) => {
    if (i > 0) pieces.push(joint)
    pieces.push(encodeLine(line))
  })
  pieces.push(after)
  return Buffer.concat(pieces)
}
