/**
 * A sheet as the bytes of its file. `docx` builds a whole document in memory and cannot be stopped while it does, so a long
 * table is built in pieces: each piece is a document of its own, and its rows go behind those of the first.
 */
import { type Document, Packer } from 'docx'
import type { JobControl } from '../../jobs/control.ts'
import { centralDirectory, localHeader, type Placed, packPart, readOwnZip } from '../docx/zip.ts'

const documentPart = 'word/document.xml'
const rowBegins = '<w:tr>'
const rowEnds = '</w:tr>'

/**
 * @param pieces each makes a document whose body is one table; the same around it in all
 * @throws Refusal `cancelled` between two pieces
 */
export async function packSheet(
  pieces: readonly (() => Document)[],
  control: Pick<JobControl, 'checkpoint'>,
): Promise<Uint8Array> {
  const [first, ...others] = pieces
  if (!first) throw new Error('A sheet of no pieces')
  control.checkpoint()
  const whole = await Packer.toBuffer(first())
  if (others.length === 0) return whole
  const parts = readOwnZip(whole)
  const xml = xmlOf(parts)
  const end = xml.lastIndexOf(rowEnds) + rowEnds.length
  const rows = [Buffer.from(xml.slice(0, end))]
  for (const piece of others) {
    control.checkpoint()
    const more = xmlOf(readOwnZip(await Packer.toBuffer(piece())))
    rows.push(Buffer.from(more.slice(more.indexOf(rowBegins), more.lastIndexOf(rowEnds) + rowEnds.length)))
  }
  control.checkpoint()
  parts.set(documentPart, Buffer.concat([...rows, Buffer.from(xml.slice(end))]))
  return zipOf(parts)
}

function xmlOf(parts: ReadonlyMap<string, Buffer>): string {
  const xml = parts.get(documentPart)?.toString('utf8')
  if (xml === undefined || !xml.includes(rowBegins)) throw new Error('docx wrote no table')
  return xml
}

function zipOf(parts: ReadonlyMap<string, Buffer>): Uint8Array {
  const chunks: Uint8Array[] = []
  const placed: Placed[] = []
  let at = 0
  for (const [name, content] of parts) {
    const part = packPart(name, content)
    const header = localHeader(part)
    placed.push({ ...part, offset: at })
    chunks.push(header, part.bytes)
    at += header.length + part.bytes.length
  }
  return Buffer.concat([...chunks, centralDirectory(placed, at)])
}
