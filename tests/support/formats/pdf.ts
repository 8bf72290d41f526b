/** PDF files with text where it is wanted: enough of ISO 32000-1 for what a word processor would print. */
import { deflateSync } from 'node:zlib'

export interface Placed {
  text: string
  /** Points from the lower left corner. */
  x: number
  y: number
  /** Of the type, in points; 10 where absent. */
  size?: number
}

/** An object without a stream, or the entries of its dictionary and what is streamed. */
export type PdfObject = string | { entries: string; stream: string }

/** 1 the catalog, 2 the pages, 3 Helvetica, 4 a font of any letters, 5 its table; then page and stream in turn. */
export function pdfObjects(pages: readonly (readonly Placed[])[]): PdfObject[] {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => [...text].filter((letter) => letter > '~')))]
  const kids = pages.map((_, i) => `${8 + i * 2} 0 R`).join(' ')
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /Invented /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Invented /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 6 0 R >>',
    '<< /Type /FontDescriptor /FontName /Invented /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 /Ascent 700 /Descent 0 /CapHeight 700 /StemV 80 >>',
    { entries: '', stream: toUnicode(letters) },
    ...pages.flatMap((placed, i): PdfObject[] => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${9 + i * 2} 0 R >>`,
      { entries: '', stream: `BT\n${placed.map((one) => shown(one, letters)).join('\n')}\nET` },
    ]),
  ]
}

const hex = (number: number) => number.toString(16).padStart(4, '0')

function shown({ text, x, y, size = 10 }: Placed, letters: readonly string[]): string {
  const place = `1 0 0 1 ${x} ${y} Tm`
  if (![...text].some((letter) => letters.includes(letter)))
    return `/F1 ${size} Tf ${place} (${text.replace(/[\\()]/g, '\\$&')}) Tj`
  const codes = [...text].map((letter) => (letter > '~' ? letters.indexOf(letter) + 256 : letter.charCodeAt(0)))
  return `/F2 ${size} Tf ${place} <${codes.map(hex).join('')}> Tj`
}

/** Codes below 256 are ASCII; those above are `letters` in their order. */
function toUnicode(letters: readonly string[]): string {
  const rows = [
    ...Array.from({ length: 95 }, (_, i) => [32 + i, String.fromCharCode(32 + i)] as const),
    ...letters.map((letter, i) => [256 + i, letter] as const),
  ].map(([code, letter]) => `<${hex(code)}> <${Buffer.from(letter, 'utf16le').swap16().toString('hex')}>`)
  const blocks: string[] = []
  for (let at = 0; at < rows.length; at += 100) {
    const block = rows.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`
}

/** Objects 1, 2, 3 ... as a file with its table of places; the first is the catalog. Streams are packed if wanted. */
export function numbered(objects: readonly PdfObject[], { packed = false, trailer = '' } = {}): Buffer {
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = file.length
    file += `${i + 1} 0 obj\n${typeof object === 'string' ? object : streamed(object, packed)}\nendobj\n`
    return place
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file + table + end, 'latin1')
}

function streamed({ entries, stream }: { entries: string; stream: string }, packed: boolean): string {
  const body = packed ? deflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream
  return `<< ${entries} ${packed ? '/Filter /FlateDecode ' : ''}/Length ${body.length} >>\nstream\n${body}\nendstream`
}

export const pdfOf = (pages: readonly (readonly Placed[])[], packed = false): Buffer =>
  numbered(pdfObjects(pages), { packed })

/** Lines below each other from `top`; an empty one leaves its place blank. */
export const column = (lines: readonly string[], x: number, top: number): Placed[] =>
  lines.flatMap((text, i) => (text === '' ? [] : [{ text, x, y: top - i * 12 }]))
