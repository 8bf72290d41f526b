import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../../src/main/files/names.ts'

describe('safeFileName', () => {
  it.each([
    ['Letters UA 172/17.docx', 'Letters UA 172-17.docx'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON.docx', '_CON.docx'],
    ['  report .csv', 'report.csv'],
    ['a:b*c?.txt', 'a-b-c-.txt'],
    ['', 'file'],
    ['...', 'file'],
  ])('%j becomes %j', (wanted, safe) => {
    expect(safeFileName(wanted)).toBe(safe)
  })

  it('never gives a name that a system refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (wanted) => {
        const safe = safeFileName(wanted)
        expect(safe).not.toMatch(/[\p{Cc}<>:"/\\|?*]/u)
        expect(safe).not.toMatch(/^[.\s]|[.\s]$/)
        expect(safe.length).toBeGreaterThan(0)
        expect(Array.from(safe).length).toBeLessThanOrEqual(121)
      }),
    )
  })
})
