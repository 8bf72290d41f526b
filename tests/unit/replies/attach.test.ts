/** What becomes of files before they are kept: known by content, named safely, and telling no place. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attach } from '../../../src/main/replies/filing/attach.ts'
import { stripHeic } from '../../../src/main/replies/filing/heic.ts'
import { stripJpeg } from '../../../src/main/replies/filing/jpeg.ts'
import { stripPng } from '../../../src/main/replies/filing/png.ts'
import { stripWebp } from '../../../src/main/replies/filing/webp.ts'
import { fitted } from '../../../src/main/replies/sendOn/picture.ts'
import { Refusal } from '../../../src/shared/refusal.ts'
import {
  exif,
  plainJpeg,
  telltaleHeic,
  telltaleJpeg,
  telltalePng,
  telltaleWebp,
  told,
} from '../../support/replies/pictures.ts'

const keyOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.key
    throw error
  }
  return 'taken'
}

describe('a picture', () => {
  const pictures: [kind: string, name: string, bytes: Buffer][] = [
    ['jpeg', 'IMG_0001.JPG', telltaleJpeg()],
    ['png', 'scan.png', telltalePng()],
    ['webp', 'scan.webp', telltaleWebp()],
    ['heic', 'IMG_0002.HEIC', telltaleHeic()],
  ]

  it.each(pictures)('as %s is known by its content, and nothing is left of what it tells', (kind, name, bytes) => {
    expect(bytes.includes(told)).toBe(true)
    const attached = attach(name, bytes)
    expect(attached).toMatchObject({ kind, name })
    expect(attached.bytes.includes(told)).toBe(false)
    // What is clean stays as it is, so that the same photo is the same file again.
    expect(attach(name, attached.bytes).bytes.equals(attached.bytes)).toBe(true)
  })

  it('keeps the very picture, its size, and which way is up', () => {
    const stripped = stripJpeg(telltaleJpeg(6))
    expect(stripped).toMatchObject({ width: 21, height: 30, orientation: 6 })
    const without = stripJpeg(telltaleJpeg(6), false)
    expect(without?.bytes.equals(plainJpeg)).toBe(true)
    expect(stripJpeg(plainJpeg)?.bytes.equals(plainJpeg)).toBe(true)
    expect(stripped?.bytes.includes('Exif')).toBe(true)
    expect(stripPng(telltalePng())).toMatchObject({ width: 20, height: 30 })
    expect(stripWebp(telltaleWebp())).toMatchObject({ width: 640, height: 480 })
    // Written over in its place: whatever else the file says of places in it still holds.
    expect(stripHeic(telltaleHeic())?.length).toBe(telltaleHeic().length)
  })

  it('that may tell a place which cannot be reached is refused', () => {
    expect(keyOf(() => attach('a.heic', telltaleHeic(false)))).toBe('replyPlaceUnclear')
    expect(keyOf(() => attach('a.heic', telltaleHeic().subarray(0, 60)))).toBe('replyPlaceUnclear')
  })

  it('that claims more pixels than any computer shows is refused, and so is a cut one', () => {
    expect(keyOf(() => attach('bomb.png', telltalePng(60_000, 60_000)))).toBe('replyPictureTooLarge')
    expect(keyOf(() => attach('cut.jpg', plainJpeg.subarray(0, 60)))).toBe('fileDamaged')
    expect(keyOf(() => attach('cut.png', telltalePng().subarray(0, 60)))).toBe('fileDamaged')
  })

  it('is set so that it fits once it is turned', () => {
    const room = { width: 600, height: 800 }
    expect(fitted({ width: 3000, height: 4000, orientation: 1 }, room)).toEqual({ width: 600, height: 800 })
    expect(fitted({ width: 4000, height: 3000, orientation: 6 }, room)).toEqual({ width: 800, height: 600 })
    expect(fitted({ width: 60, height: 80, orientation: 1 }, room)).toEqual({ width: 60, height: 80 })
  })
})

describe('any other file', () => {
  it('is a PDF or a text, or refused', () => {
    expect(attach('answer.pdf', Buffer.from('%PDF-1.7\n%%EOF'))).toMatchObject({ kind: 'pdf', name: 'answer.pdf' })
    const text = attach('mail.txt', Buffer.from('Größe', 'latin1'))
    expect([text.kind, text.bytes.toString('utf8')]).toEqual(['text', 'Größe'])
    expect(keyOf(() => attach('a.exe', Buffer.from('MZ\0\0\x90')))).toBe('replyFileKind')
    expect(keyOf(() => attach('a.docx', Buffer.from('PK\x03\x04\0\0')))).toBe('replyFileKind')
    expect(keyOf(() => attach('a.txt', Buffer.alloc(0)))).toBe('fileEmpty')
    expect(keyOf(() => attach('a.pdf', Buffer.alloc(26 * 2 ** 20, 0x41)))).toBe('replyFileTooLarge')
  })

  it('never keeps the name of a program or a page', () => {
    expect(attach('run.exe', plainJpeg).name).toBe('run.exe.jpg')
    expect(attach('page.html', Buffer.from('<script>alert(1)</script>')).name).toBe('page.html.txt')
    expect(attach('../../etc/passwd', Buffer.from('words')).name).toBe('etc-passwd.txt')
    expect(attach('scan.jpg', Buffer.from('%PDF-1.4')).name).toBe('scan.jpg.pdf')
  })
})

it('whatever bytes come, they are attached or refused in a sentence', () => {
  const beginnings = [plainJpeg, telltalePng(), telltaleWebp(), telltaleHeic(), exif(1), Buffer.from('%PDF-')]
  fc.assert(
    fc.property(
      fc.constantFrom(...beginnings),
      fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
      fc.nat(1000),
      (beginning, changes, cut) => {
        const bytes = Buffer.from(beginning.subarray(0, Math.max(1, cut % (beginning.length + 1))))
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const key = keyOf(() => attach('photo', bytes))
        const known = [
          'taken',
          'fileDamaged',
          'fileEmpty',
          'replyFileKind',
          'replyPlaceUnclear',
          'replyPictureTooLarge',
        ]
        expect(known).toContain(key)
      },
    ),
    { numRuns: 500 },
  )
})
