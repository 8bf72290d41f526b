/** What is printed beside a pack's letters: envelopes, labels and papers for the table, in the order of the letters. */
import { z } from 'zod'
import { FileRef } from './files.ts'
import { Apart, defaultLetterFiles, LetterFileOptions } from './letterFiles.ts'
import { effect, query } from './procedure.ts'
import { Id } from './values.ts'

/** In the order in which an evening needs them. */
export const sheetKinds = [
  'letters',
  'envelopes',
  'labels',
  'cover',
  'cards',
  'handwriting',
  'fax',
  'index',
  'postage',
] as const
export const SheetKind = z.enum(sheetKinds)
export type SheetKind = z.infer<typeof SheetKind>

/** ISO 269: DL 110 x 220 mm, C5 162 x 229 mm, C6 114 x 162 mm; #10: 4 1/8 x 9 1/2 in. */
export const EnvelopeSize = z.enum(['DL', 'C5', 'C6', 'US10'])
export type EnvelopeSize = z.infer<typeof EnvelopeSize>

const Millimetres = z.number().min(0).max(400)

/** A sheet of labels. Lengths in millimetres. */
export const LabelSheet = z.object({
  /** As a page of these millimetres: A4 is 210 x 297, US Letter 215.9 x 279.4. */
  page: z.object({ width: z.number().min(50).max(400), height: z.number().min(50).max(500) }),
  columns: z.int().min(1).max(10),
  rows: z.int().min(1).max(30),
  /** Of one label. */
  width: z.number().min(15).max(400),
  height: z.number().min(8).max(400),
  /** From the page's edges to the first label. */
  left: Millimetres,
  top: Millimetres,
  /** Between two labels; 0 where they touch. */
  across: Millimetres,
  down: Millimetres,
})
export type LabelSheet = z.infer<typeof LabelSheet>

/** Label sheets that shops sell; their measures are in resources/labels/. */
export const LabelStock = z.enum(['L7160', 'L7163', 'L7159', '5160', '5163'])
export type LabelStock = z.infer<typeof LabelStock>

/** Which way a sheet of labels leaves its page; null when it fits. One millimetre below the last label stays free. */
export function labelsLeave(sheet: LabelSheet, nudge = { x: 0, y: 0 }): 'left' | 'right' | 'top' | 'bottom' | null {
  const { page, columns, rows, width, height, across, down } = sheet
  const left = sheet.left + nudge.x
  const top = sheet.top + nudge.y
  // A tenth of a millimetre is less than a printer can do, and what inches lose on their way.
  const spare = 0.1
  if (left < -spare) return 'left'
  if (top < -spare) return 'top'
  if (left + columns * width + (columns - 1) * across > page.width + spare) return 'right'
  if (top + rows * height + (rows - 1) * down > page.height - 1 + spare) return 'bottom'
  return null
}

const Nudge = z.number().min(-10).max(10)

export const EnvelopeOptions = z.object({ size: EnvelopeSize, sender: z.boolean() })
export const LabelOptions = z.object({
  stock: z.union([LabelStock, z.literal('custom')]),
  /** The coordinator's own sheet; kept also while another one is chosen. */
  custom: LabelSheet,
  /** The first label that is still there, from 1, row by row. */
  start: z.int().min(1).max(300),
  /** Millimetres to the right and down, for printers that pull the sheet askew. */
  nudge: z.object({ x: Nudge, y: Nudge }),
  /** Frames and crosses on plain paper instead of addresses. */
  test: z.boolean(),
})
export type LabelOptions = z.infer<typeof LabelOptions>
export const HandwritingOptions = z.object({
  /** Date and salutation too; else the sheet is blank below the address. */
  opening: z.boolean(),
})
export const FaxOptions = z.object({
  /** Every letter whose addressee has a fax number, not just those that go by fax. */
  all: z.boolean(),
})

/** PDF only where the host can make it: see `pdf.able`. */
export const SheetFormat = z.enum(['docx', 'pdf'])
export type SheetFormat = z.infer<typeof SheetFormat>

/** How each kind was printed last: the next time begins there. */
export const SheetOptions = z.object({
  // Settings of an earlier version have neither.
  format: SheetFormat.default('docx'),
  letters: LetterFileOptions.default(defaultLetterFiles),
  envelopes: EnvelopeOptions,
  labels: LabelOptions,
  handwriting: HandwritingOptions,
  fax: FaxOptions,
})
export type SheetOptions = z.infer<typeof SheetOptions>

export const defaultSheetOptions: SheetOptions = {
  format: 'docx',
  letters: defaultLetterFiles,
  envelopes: { size: 'DL', sender: true },
  labels: {
    stock: 'L7160',
    custom: {
      page: { width: 210, height: 297 },
      columns: 3,
      rows: 8,
      width: 70,
      height: 36,
      left: 0,
      top: 4.5,
      across: 0,
      down: 0,
    },
    start: 1,
    nudge: { x: 0, y: 0 },
    test: false,
  },
  handwriting: { opening: false },
  fax: { all: false },
}

export const sheetsContract = {
  /** The measures of the label sheets that shops sell. */
  stocks: query(z.void(), z.record(LabelStock, LabelSheet)),
  /** What the first file of a pack's letters would be called; null where it has no letters on paper. */
  fileName: query(
    z.object({ pack: Id, apart: Apart, name: z.string().min(1).max(120), format: SheetFormat }),
    z.object({ name: z.string().nullable(), files: z.int() }),
  ),
  /**
   * Writes sheets where the coordinator says: one kind as a file, several kinds or files as a folder. Null when they
   * changed their mind. Kinds of which a pack has none are passed over among several, and refused alone. Refused while
   * held, and as PDF where there is nothing to make it.
   */
  save: effect(
    z.object({ pack: Id, kinds: z.array(SheetKind).min(1), options: SheetOptions, job: Id.nullable() }),
    z.object({ files: z.array(FileRef), without: z.array(SheetKind) }).nullable(),
  ),
}
