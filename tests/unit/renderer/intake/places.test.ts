import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsFromDraft } from '#shared/draftFields.ts'
import { levelOf } from '../../../../src/renderer/features/intake/levels.ts'
import { look } from '../../../../src/renderer/features/intake/look.ts'
import { belongs, formPath, foundPlaces, readPath, segments } from '../../../../src/renderer/features/intake/places.ts'
import { draftWith, party } from './drafts.ts'

const sure = (start: number, end: number) => [{ start, end, sureness: 'sure' as const }]

describe('segments', () => {
  it('keeps the text whole, whatever the places', () => {
    const place = fc.record({ start: fc.nat(60), end: fc.nat(60), sureness: fc.constant('sure' as const) })
    fc.assert(
      fc.property(
        fc.string({ maxLength: 50 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.array(place)),
        (text, places) => {
          expect(
            segments(text, foundPlaces(places, text.length))
              .map((part) => part.text)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })

  it('names a place inside another, the narrowest last, and a field of many stretches once', () => {
    const places = { summary: [...sure(0, 10), ...sure(12, 14)], deadline: sure(4, 6) }
    const parts = segments('0123456789abcdef', foundPlaces(places, 16))
    expect(
      parts.map((part) => [part.text, part.covers.map(({ path }) => path), part.begins.map(({ path }) => path)]),
    ).toEqual([
      ['0123', ['summary'], ['summary']],
      ['45', ['summary', 'deadline'], ['deadline']],
      ['6789', ['summary'], []],
      ['ab', [], []],
      ['cd', ['summary'], []],
      ['ef', [], []],
    ])
  })
})

describe('paths between form and source', () => {
  const read = draftWith({
    asks: ['One', 'Two'],
    countryCode: 'BY',
    targets: [
      { ...party, name: 'A', address: ['1 Road'] },
      { ...party, name: 'B' },
    ],
    copies: [{ ...party, title: 'Embassy' }],
  })
  const fields = fieldsFromDraft(read)

  it('lead there and back', () => {
    for (const [form, place] of [
      ['country', 'countryCode'],
      ['asks.1', 'asks.1'],
      ['addressees.1.name', 'targets.1.name'],
      ['addressees.2.title', 'copies.0.title'],
    ] as const) {
      expect(readPath(read, fields, form)).toBe(place)
      expect(formPath(read, fields, place)).toBe(form)
    }
  })

  it('follow rows that were moved, and give up on rows that were added', () => {
    const moved = { ...fields, asks: ['Two', 'One', 'New'], addressees: [...fields.addressees].reverse() }
    expect(readPath(read, moved, 'asks.0')).toBe('asks.1')
    expect(readPath(read, moved, 'asks.2')).toBeNull()
    expect(readPath(read, moved, 'addressees.0.title')).toBe('copies.0.title')
    expect(readPath(read, moved, 'addressees.2.address')).toBe('targets.0.address')
  })

  it('light a whole block for its parts and the other way round, and nothing beside', () => {
    expect(belongs('targets.0', 'targets.0.address')).toBe(true)
    expect(belongs('targets.0.address', 'targets.0')).toBe(true)
    expect(belongs('asks.1', 'asks.10')).toBe(false)
  })
})

describe('look', () => {
  const read = draftWith({
    reference: 'UA 1/26',
    headline: 'At risk',
    people: [{ name: 'Ana', pronouns: null }],
    asks: ['One'],
    summary: 'It happened.',
    countryCode: 'BY',
    targets: [{ ...party, name: 'A' }],
    places: {
      reference: sure(0, 2),
      headline: [{ start: 3, end: 5, sureness: 'unsure' }],
      'targets.0.name': [{ start: 6, end: 8, sureness: 'likely' }],
    },
  })
  const fields = fieldsFromDraft(read)

  it('wants what is unsure and what is missing, in the order of the form', () => {
    expect(look(read, fields, new Set()).wanting).toEqual(['headline', 'deadline', 'addressees.0'])
  })

  it('is content with what was changed or visited', () => {
    expect(look(read, { ...fields, headline: 'Freed' }, new Set()).wanting).toEqual(['deadline', 'addressees.0'])
    expect(look(read, fields, new Set(['deadline', 'headline', 'addressees.0.name'])).wanting).toEqual([])
  })

  it('says what each field comes from', () => {
    const now = { ...fields, reference: 'UA 2/26' }
    expect(['reference', 'headline', 'country', 'deadline'].map((path) => levelOf(read, now, path))).toEqual([
      'changed',
      'unsure',
      'inferred',
      'none',
    ])
  })
})
