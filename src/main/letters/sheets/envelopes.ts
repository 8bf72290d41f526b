/** Envelopes, one a page, to be printed upon. Lengths in millimetres. */
import type { Document } from 'docx'
import type { EnvelopeSize } from '#shared/sheets.ts'
import { look } from '../../paper/look.ts'
import { posted, type SheetData } from './data.ts'
import { cell, exactRow, filledBy, sheetDocument, table } from './page.ts'
import { addressSize, block, inPoints, mm, nothing } from './type.ts'

interface Envelope {
  width: number
  height: number
  /** Where the recipient's address stands, from the left and upper edges. */
  zone: { x: number; y: number; width: number; height: number }
}

/**
 * ISO 269 and #10. The address stands where machines read it: at least 40 mm from the upper edge and 15 mm from the right
 * and lower ones, at most 140 mm from the right (UPU Convention Regulations, Letter Post, on how items are made up); on #10
 * within 2 3/4 and 5/8 in of the lower edge, half an inch from the sides (USPS DMM 202).
 */
export const envelopes: Record<EnvelopeSize, Envelope> = {
  DL: { width: 220, height: 110, zone: { x: 102, y: 46, width: 103, height: 48 } },
  C5: { width: 229, height: 162, zone: { x: 105, y: 76, width: 109, height: 62 } },
  C6: { width: 162, height: 114, zone: { x: 66, y: 46, width: 81, height: 52 } },
  US10: { width: 241.3, height: 104.775, zone: { x: 108, y: 40, width: 118, height: 48 } },
}

/** From the upper and the left edge to the sender; printers leave about 5 mm blank. */
const edge = 11
const largest = { recipient: 13, sender: 8.5 }

export function envelopesSheet(data: SheetData): Document {
  const { t, pack, options } = data
  const { width, height, zone } = envelopes[options.envelopes.size]
  const above = zone.y - edge
  // The stamp's corner stays free, and so does what stands above the address.
  const beside = Math.min(80, width - edge - 50)
  const widths = [mm(zone.x - edge), mm(zone.width)] as const
  const rows = posted(data).flatMap(({ text }) => {
    const room = { width: inPoints(beside), height: inPoints(above - 6) }
    const sender = options.envelopes.sender ? text.sender : []
    const size = addressSize(
      text.recipient,
      { width: inPoints(zone.width), height: inPoints(zone.height) },
      largest.recipient,
    )
    return [
      exactRow(mm(above), [
        cell(widths[0] + widths[1], {
          columnSpan: 2,
          margins: { right: widths[0] + widths[1] - mm(beside) },
          children: block(sender, addressSize(sender, room, largest.sender), { color: look.quiet }),
        }),
      ]),
      exactRow(mm(zone.height), [cell(widths[0]), cell(widths[1], { children: block(text.recipient, size) })]),
    ]
  })
  const page = filledBy(
    { width: mm(width), height: mm(height) },
    { top: mm(edge), left: mm(edge) },
    mm(above) + mm(zone.height),
    mm(above),
  )
  const title = t('sheets.document.title', { what: t('sheets.kind.envelopes'), number: pack.number })
  const landscape = true
  return sheetDocument([table([...widths], rows), nothing()], { title, page, landscape }, data)
}
