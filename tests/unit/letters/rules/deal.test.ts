import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Deal, deal } from '../../../../src/main/letters/rules/deal.ts'
import type { Pattern } from '../../../../src/shared/packRules.ts'

const ids = (prefix: string, max: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 999 }), { maxLength: max })
    .map((list) => list.map((n) => ({ id: `${prefix}${n}` })))
const pattern: fc.Arbitrary<Pattern> = fc.oneof(
  fc.constant<Pattern>({ kind: 'everyone' }),
  fc.constant<Pattern>({ kind: 'one' }),
  fc.integer({ min: 1, max: 6 }).map((letters): Pattern => ({ kind: 'each', letters })),
)
const free = () => true
const lettersOf = (dealt: Deal) => Array.from({ length: dealt.letters }, (_, i) => dealt.at(i))
const spread = (counts: number[]) => (counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts))
const wanted = (of: Pattern, writers: number, sheets: number) => {
  if (of.kind === 'everyone') return writers * sheets
  if (of.kind === 'each') return writers * Math.min(of.letters, sheets)
  return writers > 0 ? sheets : 0
}

describe('a deal', () => {
  it('is fair: counts differ by at most one, over sheets and over writers', () => {
    fc.assert(
      fc.property(pattern, ids('w', 20), ids('s', 12), (of, writers, sheets) => {
        const dealt = deal({ pattern: of, writers, sheets, mayWrite: free })
        expect(spread(dealt.perSheet)).toBeLessThanOrEqual(1)
        expect(spread(dealt.perWriter)).toBeLessThanOrEqual(1)
        expect(dealt.letters).toBe(wanted(of, writers.length, sheets.length))
      }),
    )
  })

  it('accounts for every letter wanted: it is written, or blocked; nobody writes a sheet twice or one that is forbidden', () => {
    fc.assert(
      fc.property(
        pattern,
        ids('w', 12),
        ids('s', 8),
        fc.infiniteStream(fc.boolean()),
        (of, writers, sheets, stream) => {
          const forbidden = new Set<string>()
          writers.forEach((_, w) => {
            sheets.forEach((__, s) => {
              if (stream.next().value === true) forbidden.add(`${w} ${s}`)
            })
          })
          const dealt = deal({ pattern: of, writers, sheets, mayWrite: (w, s) => !forbidden.has(`${w} ${s}`) })
          const pairs = lettersOf(dealt).map((letter) => `${letter?.writer} ${letter?.sheet}`)
          expect(new Set(pairs).size).toBe(pairs.length)
          for (const pair of pairs) expect(forbidden.has(pair)).toBe(false)
          for (const { writer, sheet } of dealt.blocked)
            if (writer !== null) expect(forbidden.has(`${writer} ${sheet}`)).toBe(true)
          expect(dealt.letters + dealt.blocked.length).toBe(wanted(of, writers.length, sheets.length))
          expect(dealt.at(dealt.letters)).toBeNull()
        },
      ),
    )
  })

  it('gives the same people the same sheets, however the lists are sorted', () => {
    fc.assert(
      fc.property(pattern, ids('w', 12), ids('s', 8), fc.integer(), (of, writers, sheets, salt) => {
        const shuffled = <T extends { id: string }>(list: readonly T[]) =>
          [...list].sort((a, b) => hash(a.id, salt) - hash(b.id, salt))
        const pairs = (w: readonly { id: string }[], s: readonly { id: string }[]) =>
          lettersOf(
            deal({
              pattern: of,
              writers: w,
              sheets: s,
              mayWrite: (i, j) => hash(w[i]?.id ?? '', hash(s[j]?.id ?? '', 7)) % 4 !== 0,
            }),
          )
            .map((letter) => `${w[letter?.writer ?? -1]?.id} ${s[letter?.sheet ?? -1]?.id}`)
            .sort()
        expect(pairs(shuffled(writers), shuffled(sheets))).toEqual(pairs(writers, sheets))
      }),
    )
  })

  it('counts the letters of each sheet from nought, in the order of the pack', () => {
    fc.assert(
      fc.property(pattern, ids('w', 12), ids('s', 8), (of, writers, sheets) => {
        const seen = new Map<number, number>()
        for (const letter of lettersOf(deal({ pattern: of, writers, sheets, mayWrite: free }))) {
          const before = seen.get(letter?.sheet ?? -1) ?? 0
          expect(letter?.turn).toBe(before)
          seen.set(letter?.sheet ?? -1, before + 1)
        }
      }),
    )
  })

  it('deals a sheet that one may not write to the next', () => {
    const writers = [{ id: 'a' }, { id: 'b' }]
    const sheets = [{ id: '1' }, { id: '2' }]
    const dealt = deal({ pattern: { kind: 'one' }, writers, sheets, mayWrite: (writer) => writer === 1 })
    expect(dealt.perWriter).toEqual([0, 2])
    expect(dealt.blocked).toEqual([])
  })
})

function hash(text: string, salt: number): number {
  let sum = salt >>> 0
  for (const character of text) sum = Math.imul(sum ^ character.charCodeAt(0), 0x01000193) >>> 0
  return sum
}
