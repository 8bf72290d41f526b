/** What is held about a person as a Word document that they can read. */
import { HeadingLevel, Paragraph, type Table } from 'docx'
import type { PageSize } from '#shared/packs.ts'
import { type PaperDocument, paperDocx, textWidth } from '../../paper/document.ts'
import { look, serif } from '../../paper/look.ts'
import { pairsTable, withBreaks } from '../../paper/pairs.ts'
import { style } from '../../paper/styles.ts'
import type { AccessPart } from './parts.ts'

/** Twips. */
const labelColumn = 2600
const pairStyles = { label: 'AccessLabel', value: 'AccessValue' }

export interface AccessDocument extends Pick<PaperDocument, 'title' | 'group' | 'lead' | 'foot' | 'language'> {
  parts: AccessPart[]
}

export async function accessDocx({ parts, ...about }: AccessDocument, pageSize: PageSize): Promise<Uint8Array> {
  const width = textWidth(pageSize)
  return await paperDocx({ ...about, pageSize, styles, children: parts.flatMap((part) => drawn(part, width)) })
}

const styles = [
  style('AccessText', 'Access Text', { paragraph: { spacing: { after: 100, line: 276 } } }),
  style('AccessQuiet', 'Access Quiet', {
    run: { size: 18, color: look.quiet },
    paragraph: { spacing: { after: 80 } },
  }),
  style('AccessLabel', 'Access Label', {
    run: { size: 18, color: look.quiet },
    paragraph: { spacing: { before: 50, after: 50 } },
  }),
  style('AccessValue', 'Access Value', { run: { size: 20 }, paragraph: { spacing: { before: 50, after: 50 } } }),
  style('AccessLetter', 'Access Letter', {
    run: { font: serif, size: 20 },
    paragraph: { spacing: { after: 80, line: 264 }, indent: { left: 340 } },
  }),
]

function drawn(part: AccessPart, width: number): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, text: part.text })]
    case 'subheading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: part.text })]
    case 'text':
      return [new Paragraph({ style: part.quiet ? 'AccessQuiet' : 'AccessText', children: withBreaks(part.text) })]
    case 'letter':
      return part.blocks.map((block) => new Paragraph({ style: 'AccessLetter', children: withBreaks(block) }))
    case 'pairs':
      return [pairsTable({ rows: part.rows, width, labelWidth: labelColumn, styles: pairStyles })]
  }
}
