/** Looks into Office files without a library that could forgive what Word would not. */
import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

/** One part of a ZIP file as text, found through the central directory (APPNOTE 4.3.12). */
export function partOf(file: string, name: string): string {
  const zip = readFileSync(file)
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0) throw new Error(`${file} is not a ZIP file`)
  let at = zip.readUInt32LE(end + 16)
  for (let i = 0; i < zip.readUInt16LE(end + 10); i++) {
    const nameLength = zip.readUInt16LE(at + 28)
    const entry = zip.toString('utf8', at + 46, at + 46 + nameLength)
    if (entry === name) {
      const local = zip.readUInt32LE(at + 42)
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20))
      return (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  throw new Error(`${file} has no part ${name}`)
}

/** The words of each paragraph of a WordprocessingML part, in order. */
export function paragraphsOf(xml: string): string[] {
  const words = (paragraph: string) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('')
  const plain = (text: string) =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&')
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map((match) => plain(words(match[0])))
}
