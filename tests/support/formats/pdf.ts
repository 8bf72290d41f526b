/** A PDF with text where it is wanted, in Helvetica: enough of ISO 32000-1 for what a word processor would print. */
export interface Placed {
  text: string
  /** Points from the lower left corner. */
  x: number
  y: number
}

const size = 10

export function pdfOf(pages: readonly (readonly Placed[])[]): Buffer {
  const objects: string[] = []
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')
  objects.push('<< /Type /Catalog /Pages 2 0 R >>')
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  pages.forEach((placed, i) => {
    const shown = placed.map(({ text, x, y }) => `1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj`)
    const stream = `BT /F1 ${size} Tf\n${shown.join('\n')}\nET`
    const box = '/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>'
    objects.push(`<< /Type /Page /Parent 2 0 R ${box} /Contents ${5 + i * 2} 0 R >>`)
    objects.push(`<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`)
  })
  return numbered(objects)
}

/** Objects 1, 2, 3 ... as a file with its table of places; the first is the catalog. */
export function numbered(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file + table + trailer, 'latin1')
}

/** Lines below each other from `top`; an empty one leaves its place blank. */
export const column = (lines: readonly string[], x: number, top: number): Placed[] =>
  lines.flatMap((text, i) => (text === '' ? [] : [{ text, x, y: top - i * 12 }]))
