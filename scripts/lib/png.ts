/** Grey pictures: from the plain format that Poppler writes to a small PNG with an edge, so that white paper shows on white. */
import { crc32, deflateSync } from 'node:zlib'

const edge = 190

/** @param pgm binary PGM of 8 bits, as `pdftoppm -gray` writes it */
export function pngOf(pgm: Buffer): Buffer {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 64).toString('latin1'))
  if (!header) throw new Error('Not a grey picture of 8 bits')
  const [width, height] = [Number(header[1]), Number(header[2])]
  const pixels = pgm.subarray(header[0].length)
  const rows = Buffer.alloc((width + 1) * height)
  const at = (x: number, y: number) =>
    x === 0 || y === 0 || x === width - 1 || y === height - 1 ? edge : (pixels[y * width + x] ?? 255)
  for (let y = 0; y < height; y++) {
    // Each row as its difference to the one above ("Up"), which is nothing in white paper.
    rows[y * (width + 1)] = 2
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = at(x, y) - (y > 0 ? at(x, y - 1) : 0)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits, grey.
  head[8] = 8
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
