/** Paper for letters by hand: the address where the letter's would stand, and nothing below it. */
import type { Document, FileChild } from 'docx'
import { documentOf } from '../document.ts'
import { printable } from '../docx/encode.ts'
import { paperFor } from '../layout/paper.ts'
import { letterPieces, type Piece, paragraphFor } from '../sheet.ts'
import { posted, type SheetData } from './data.ts'

/** The code's frame needs a paragraph behind it to stand on its page. */
const anchor: Piece = { form: { part: 'Anchor', step: 0, indent: 0, breaks: false, line: 20 }, lines: [''] }

export function handwritingSheets(data: SheetData): Document {
  const { t, pageSize, window, options, pack } = data
  const { opening } = options.handwriting
  const steps = new Set<number>()
  const children = posted(data).flatMap(({ text }, i): FileChild[] => {
    const paper = { ...paperFor(pageSize, window), language: text.language }
    const bare = { ...text, sender: [], subject: '', paragraphs: [], close: '', signature: '' }
    const plain = opening ? bare : { ...bare, date: '', salutation: '' }
    // For a window the empty date line is what holds the address in its place; else nothing empty stays.
    const pieces = letterPieces(plain, paper, 0, i === 0).filter(
      ({ form, lines }) =>
        lines.some((line) => line !== '') || form.part === 'Anchor' || (window !== 'none' && form.part === 'Date'),
    )
    return [...pieces, anchor].map(({ form, lines }, at) => {
      steps.add(form.step)
      return paragraphFor({ form: { ...form, breaks: at === 0 && i > 0 }, lines: lines.map(printable) }, paper)
    })
  })
  const title = t('sheets.document.title', { what: t('sheets.kind.handwriting'), number: pack.number })
  return documentOf(children, { pageSize, title, language: spelling(data), steps })
}

const spelling = ({ letters, language, country }: SheetData): string => {
  const written = letters[0]?.text.language ?? language
  return written.includes('-') ? written : `${written}-${country}`
}
