/** Each kind of sheet: what makes it, and how many there would be. */
import type { Document } from 'docx'
import type { SheetKind } from '#shared/sheets.ts'
import { tableCards } from './cards.ts'
import { checkLabels } from './checkLabels.ts'
import { byMember, coverSheets } from './covers.ts'
import { posted, type SheetData } from './data.ts'
import { envelopesSheet } from './envelopes.ts'
import { faxed, faxSheets } from './faxes.ts'
import { handwritingSheets } from './handwriting.ts'
import { labelsSheet, labelTest } from './labels.ts'
import { indexSheet } from './packIndex.ts'
import { postageSheet } from './postagePlan.ts'

/** Everything but the letters themselves, which have a writer of their own. */
export type PaperKind = Exclude<SheetKind, 'letters'>

interface Kind {
  /** What it would hold: letters, members or cases. Nothing to print at 0. */
  count(data: SheetData): number
  make(data: SheetData): Document
  /** The data of the pieces in which a long table is made; see pack.ts. Whole where nothing is said. */
  pieces?(data: SheetData): SheetData[]
}

/** Letters in one piece. */
const pieceSize = 400

/** @param first of the first piece; the others are of the usual size */
function cut(data: SheetData, first = pieceSize, size = pieceSize): SheetData[] {
  const letters = posted(data)
  const pieces = [{ ...data, letters: letters.slice(0, first) }]
  for (let at = first; at < letters.length; at += size) pieces.push({ ...data, letters: letters.slice(at, at + size) })
  return pieces
}

/** Whole sheets of labels; only the first one lacks some. */
function cutLabels(data: SheetData): SheetData[] {
  const { labels } = data.options
  if (labels.test) return [data]
  const { columns, rows } = checkLabels(labels)
  const size = Math.ceil(pieceSize / (columns * rows)) * columns * rows
  const options = { ...data.options, labels: { ...labels, start: 1 } }
  return cut(data, size - (labels.start - 1), size).map((piece, i) => (i === 0 ? piece : { ...piece, options }))
}

/** The documents, one after the other, of which a sheet is packed. */
export function piecesOf(kind: PaperKind, data: SheetData): (() => Document)[] {
  const { make, pieces } = kinds[kind]
  return (pieces?.(data) ?? [data]).map((piece) => () => make(piece))
}

const byPost = (data: SheetData) => posted(data).length

export const kinds: Record<PaperKind, Kind> = {
  envelopes: { count: byPost, make: envelopesSheet, pieces: (data) => cut(data) },
  labels: {
    count: (data) => (data.options.labels.test ? 1 : byPost(data)),
    make: (data) => (data.options.labels.test ? labelTest(data) : labelsSheet(data)),
    pieces: cutLabels,
  },
  cover: { count: ({ letters }) => byMember(letters).length, make: coverSheets },
  cards: { count: ({ cases }) => cases.length, make: tableCards },
  handwriting: { count: byPost, make: handwritingSheets },
  fax: { count: (data) => faxed(data).length, make: faxSheets },
  index: { count: ({ letters }) => letters.length, make: indexSheet },
  postage: { count: byPost, make: postageSheet },
}
