import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundPlaces, segments } from '../../../../src/renderer/features/intake/places.ts'
import { type Caret, caretAt, moveCaret, selectedBy } from '../../../../src/renderer/features/intake/sourceCaret.ts'
import { lineAt, segmentsByLine, sourceLines } from '../../../../src/renderer/features/intake/sourceLines.ts'

const textsOf = (text: string) => sourceLines(text).map(({ start, end }) => text.slice(start, end))
const anyText = fc
  .array(fc.constantFrom('word', 'Two words.', '', '  ', 'x'.repeat(90), 'A sentence. '.repeat(30)))
  .map((l) => l.join('\n'))

describe('lines of the source', () => {
  it('hold their blank lines, the first ones those before them', () => {
    expect(textsOf('\n \nOne\nTwo\n\n\nThree')).toEqual(['\n \nOne\n', 'Two\n\n\n', 'Three'])
    expect(textsOf('One\n')).toEqual(['One\n'])
    expect(textsOf('')).toEqual([])
  })

  it('are cut into sentences where they are too long to move by', () => {
    const sentence = `${'Words of a document '.repeat(7)}end. `
    expect(textsOf(`${sentence}${sentence}\nShort`)).toEqual([sentence, `${sentence}\n`, 'Short'])
  })

  it('are together the text, and so are their segments', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(400), { maxLength: 8 }), (text, ats) => {
        const lines = sourceLines(text)
        expect(lines.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        const places = Object.fromEntries(
          ats.map((at, i) => [`asks.${i}`, [{ start: at, end: at + 30, sureness: 'likely' as const }]]),
        )
        const parts = segments(text, foundPlaces(places, text.length))
        const rows = segmentsByLine(parts, lines, ats)
        expect(
          rows
            .flat()
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
        rows.forEach((row, i) => {
          expect(row[0]?.start).toBe(lines[i]?.start)
          expect(row.at(-1)?.end).toBe(lines[i]?.end)
        })
        const edges = new Set(rows.flat().map((part) => part.start))
        for (const at of ats) if (at < text.length) expect(edges.has(at)).toBe(true)
        // A field is named once, where it begins.
        expect(rows.flat().flatMap((part) => part.begins)).toHaveLength(parts.flatMap((part) => part.begins).length)
      }),
    )
  })

  it('are found by a place in them', () => {
    const lines = sourceLines('One\nTwo')
    expect([0, 3, 4, 6, 99].map((at) => lineAt(lines, at))).toEqual([0, 0, 1, 1, 1])
  })
})

describe('the keys in the source', () => {
  const text = 'UA 1/31\n\nHeld for a song.\nNobody was told.\n'
  const lines = sourceLines(text)
  const [first] = lines
  if (!first) throw new Error('No lines')
  const after = (...keys: string[]) => {
    const caret = keys.reduce<Caret>((now, key) => {
      const extend = key.startsWith('+')
      return moveCaret(text, lines, now, extend ? key.slice(1) : key, extend) ?? now
    }, caretAt(first))
    const { start, end } = selectedBy(text, caret)
    return text.slice(start, end)
  }

  it.each([
    [[], 'UA 1/31'],
    [['ArrowDown'], 'Held for a song.'],
    [['ArrowUp'], 'UA 1/31'],
    [['ArrowDown', '+ArrowDown'], 'Held for a song.\nNobody was told.'],
    [['End', '+Home', '+ArrowDown'], 'Held for a song.\nNobody was told.'],
    [['PageDown'], 'Nobody was told.'],
    [['ArrowDown', 'ArrowRight'], 'Held'],
    [['ArrowDown', 'ArrowLeft'], 'song.'],
    [['ArrowDown', 'ArrowRight', 'ArrowRight'], 'for'],
    [['ArrowDown', 'ArrowRight', '+ArrowRight', '+ArrowRight'], 'Held for a'],
    [['ArrowDown', 'ArrowRight', '+ArrowRight', '+ArrowLeft'], 'Held'],
    [['ArrowDown', '+ArrowLeft'], 'Held for a'],
    [['ArrowDown', '+ArrowRight'], 'Held for a song.\nNobody'],
    [['ArrowDown', 'ArrowRight', 'ArrowLeft'], '1/31'],
    [['ArrowDown', 'ArrowRight', '+ArrowDown'], 'Held for a song.\nNobody was told.'],
    [['End', 'ArrowLeft', 'ArrowRight'], 'told.'],
  ])('after %j select "%s"', (keys, selected) => {
    expect(after(...keys)).toBe(selected)
  })

  it('leave other keys alone', () => {
    expect(moveCaret(text, lines, caretAt(first), 'a', false)).toBeNull()
  })
})
