import { describe, expect, it } from 'vitest'
import { kindOf } from '../../../../src/main/intake/formats/kind.ts'

const kind = (text: string, encoding: BufferEncoding = 'utf8') => kindOf(Buffer.from(text, encoding))

describe('the kind of a file', () => {
  it('is told from its first bytes', () => {
    expect(kind('\n\n%PDF-1.7\n')).toBe('pdf')
    expect(kind('PK\u0003\u0004')).toBe('zip')
    expect(kind(' {\\rtf1 x}')).toBe('rtf')
    expect(kind('From someone Mon\nSubject: x\nMIME-Version: 1.0\n\nx')).toBe('mail')
    expect(kind('Subject: x\nMinister: y\n\nx')).toBe('text')
    expect(kind('URGENT ACTION\n<p>')).toBe('text')
    expect(kind('')).toBe('text')
  })

  it('is HTML behind declarations and comments, in UTF-16 with a mark or without', () => {
    const page = '<?xml version="1.0"?>\n<!-- a --><!-- b > c -->\n<!DOCTYPE html><html>'
    expect(kind(page)).toBe('html')
    expect(kind(`\ufeff${page}`, 'utf16le')).toBe('html')
    expect(kind(page, 'utf16le')).toBe('html')
    expect(kind('<!-- never closed <html>')).toBe('text')
  })

  // Found by hand: a pattern over any number of comments tried every way to part them, for ages of the world.
  it('is told at once of a thousand comments before something else', () => {
    expect(kind(`${'<!---->'.repeat(1_000)}x`)).toBe('text')
  })

  it('is a locked document where a compound file wraps one', () => {
    const mark = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    expect(kindOf(Buffer.concat([mark, Buffer.from('WordDocument', 'utf16le')]))).toBe('oldOffice')
    expect(kindOf(Buffer.concat([mark, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('lockedOffice')
  })
})
