/** Small pictures that tell where and when they were taken, made here, and what has to be gone from them. */
import { deflateSync } from 'node:zlib'
import { crc32 } from '../../../src/main/letters/docx/crc32.ts'

/** A letter R on paper, 21 x 30. */
export const plainJpeg: Buffer = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQEAHgAeAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCN',
    'l4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAAR',
    'CAAeABUDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEG',
    'E1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWG',
    'h4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEB',
    'AQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYk',
    'NOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0',
    'tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDqp7+3t50gkL+a4JVViZsgdeg96kt7mG6j',
    'LwOHUMVPGCCOoIPINZmo+b/bun+QUD+TNjeCR/D6U/QCGt7h34unnY3CYxsfgYHtgDHrQBq0UUUARPbQSTLM8EbSr91ygLD6GlWCJZmmWJBK',
    '4wzhRuP1NSUUAFFFFAH/2Q==',
  ].join(''),
  'base64',
)

/** Stands in every place where a camera or a program would say something. */
export const told = 'TOLD-BY-THE-CAMERA'

const ascii = (text: string) => Buffer.from(text, 'latin1')

/** A TIFF of two entries: which way is up, and where the position stands. */
export function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(38)
  tiff.write('II', 0, 'latin1')
  tiff.writeUInt16LE(42, 2)
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(2, 8)
  tiff.writeUInt16LE(0x0112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(orientation, 18)
  tiff.writeUInt16LE(0x8825, 22)
  tiff.writeUInt16LE(4, 24)
  tiff.writeUInt32LE(1, 26)
  tiff.writeUInt32LE(38, 30)
  return Buffer.concat([ascii('Exif\0\0'), tiff, ascii(told)])
}

const segment = (marker: number, content: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** With Exif, XMP, a comment, a maker's block, and another picture behind the end that has an Exif of its own. */
export const telltaleJpeg = (orientation = 6): Buffer =>
  Buffer.concat([
    plainJpeg.subarray(0, 2),
    segment(0xe1, exif(orientation)),
    segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0<x>${told}</x>`)),
    segment(0xe2, ascii(`MPF\0${told}`)),
    segment(0xed, ascii(`Photoshop 3.0\0${told}`)),
    segment(0xfe, ascii(told)),
    plainJpeg.subarray(2),
    plainJpeg.subarray(0, 2),
    segment(0xe1, exif(1)),
    plainJpeg.subarray(2),
  ])

export const chunk = (name: string, content: Buffer): Buffer => {
  const body = Buffer.concat([ascii(name), content])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(content.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

const pngHead = (width: number, height: number) => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  return head
}
const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export const telltalePng = (width = 20, height = 30): Buffer =>
  Buffer.concat([
    pngMark,
    chunk('IHDR', pngHead(width, height)),
    chunk('tEXt', ascii(`Comment\0${told}`)),
    chunk('eXIf', exif(1).subarray(6)),
    chunk('IDAT', deflateSync(Buffer.alloc((20 + 1) * 30, 0xcc))),
    chunk('tIME', Buffer.from([7, 0xea, 11, 22, 10, 0, 0])),
    chunk('IEND', Buffer.alloc(0)),
    ascii(told),
  ])

const riff = (name: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(name, 0, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}

/** The frame of one; its picture is no picture. */
export function telltaleWebp(): Buffer {
  const wide = Buffer.alloc(10)
  wide[0] = 0x0c
  wide.writeUIntLE(639, 4, 3)
  wide.writeUIntLE(479, 7, 3)
  const body = Buffer.concat([
    ascii('WEBP'),
    riff('VP8X', wide),
    riff('VP8 ', Buffer.alloc(20, 1)),
    riff('EXIF', exif(1)),
    riff('XMP ', ascii(`<x>${told}</x>`)),
  ])
  return Buffer.concat([riff('RIFF', body)])
}

const box = (name: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8, 0)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, body])
}
const u16 = (value: number) => Buffer.from([value >> 8, value & 255])
const u32 = (value: number) => Buffer.from([value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255])

/** A HEIC of three items: a picture, Exif and XMP. @param inFile false: they lie where nobody can write over them */
export function telltaleHeic(inFile = true): Buffer {
  const picture = Buffer.alloc(40, 7)
  const where = Buffer.concat([u32(6), exif(1)])
  const xmp = ascii(`<x>${told}</x>`)
  const items = [
    { id: 1, type: 'hvc1', content: picture },
    { id: 2, type: 'Exif', content: where },
    { id: 3, type: 'mime', content: xmp },
  ]
  const infe = ({ id, type }: { id: number; type: string }) =>
    box(
      'infe',
      u32(0x02000000),
      u16(id),
      u16(0),
      ascii(type),
      ascii(type === 'mime' ? '\0application/rdf+xml\0' : '\0'),
    )
  const made = (start: number): Buffer => {
    let at = start
    const places = items.map(({ id, content }) => {
      const entry = Buffer.concat([u16(id), u16(inFile ? 0 : 1), u16(0), u16(1), u32(at), u32(content.length)])
      at += content.length
      return entry
    })
    const iloc = box('iloc', u32(0x01000000), Buffer.from([0x44, 0]), u16(items.length), ...places)
    const iinf = box('iinf', u32(0), u16(items.length), ...items.map(infe))
    return Buffer.concat([box('ftyp', ascii('heic'), u32(0), ascii('mif1heic')), box('meta', u32(0), iinf, iloc)])
  }
  const head = made(0)
  return Buffer.concat([made(head.length + 8), box('mdat', ...items.map(({ content }) => content))])
}
