/** Each kind of sheet: what makes it, and how many there would be. */
import type { Document } from 'docx'
import type { SheetKind } from '#shared/sheets.ts'
import { tableCards } from './cards.ts'
import { byMember, coverSheets } from './covers.ts'
import { posted, type SheetData } from './data.ts'
import { envelopesSheet } from './envelopes.ts'
import { faxed, faxSheets } from './faxes.ts'
import { handwritingSheets } from './handwriting.ts'
import { cutLabels, labelsSheet, labelTest } from './labels.ts'
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

function cut(data: SheetData): SheetData[] {
  const letters = posted(data)
  const pieces = [{ ...data, letters: letters.slice(0, pieceSize) }]
  for (let at = pieceSize; at < letters.length; at += pieceSize)
    pieces.push({ ...data, letters: letters.slice(at, at + pieceSize) })
  return pieces
}

function piecesOfLabels(data: SheetData): SheetData[] {
  const { labels } = data.options
  if (labels.test) return [data]
  return cutLabels(posted(data), labels).map((piece) => ({
    ...data,
    letters: piece.items,
    options: { ...data.options, labels: piece.labels },
  }))
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
    pieces: piecesOfLabels,
  },
  cover: { count: ({ letters }) => byMember(letters).length, make: coverSheets },
  cards: { count: ({ cases }) => cases.length, make: tableCards },
  handwriting: { count: byPost, make: handwritingSheets },
  fax: { count: (data) => faxed(data).length, make: faxSheets },
  index: { count: ({ letters }) => letters.length, make: indexSheet },
  postage: { count: byPost, make: postageSheet },
}
