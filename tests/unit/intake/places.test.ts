/** Where a field came from: every field that was read has a place, and the place shows what was read. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CaseDraft, Party } from '#shared/intake.ts'
import { readUrgentActions } from '../../../src/main/intake/reader/index.ts'

const folder = join(import.meta.dirname, '../../fixtures/intake')
const names = readdirSync(folder).filter((file) => file.endsWith('.txt'))

const one = (text: string): CaseDraft => {
  const draft = readUrgentActions(text).drafts[0]
  if (!draft) throw new Error('no draft')
  return draft
}
const printed = (text: string, draft: CaseDraft, field: string): string[] =>
  (draft.places[field] ?? []).map(({ start, end }) => text.slice(start, end))

const single = [
  'reference',
  'index',
  'headline',
  'people',
  'countryCode',
  'issued',
  'deadline',
  'summary',
  'background',
  'additional',
  'letter',
  'letterSalutation',
  'preferredLanguages',
  'previousActions',
  'closed',
] as const
const ofParty = ['name', 'title', 'address', 'country', 'emails', 'faxes', 'phones', 'social', 'salutation'] as const

const filled = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0)

/** Paths of all fields of a draft that hold something. */
function filledFields(draft: CaseDraft): string[] {
  const parties = (list: 'targets' | 'copies') =>
    draft[list].flatMap((party: Party, i) =>
      ofParty.filter((field) => filled(party[field])).map((field) => `${list}.${i}.${field}`),
    )
  return [
    ...single.filter((field) => filled(draft[field])),
    ...draft.asks.map((_, i) => `asks.${i}`),
    ...draft.letterAsks.map((_, i) => `letterAsks.${i}`),
    ...parties('targets'),
    ...parties('copies'),
  ]
}

describe('places', () => {
  it.each(names)('%s: every field that was read has one', (name) => {
    for (const draft of readUrgentActions(readFileSync(join(folder, name), 'utf8')).drafts)
      expect(filledFields(draft).filter((field) => !draft.places[field]?.length)).toEqual([])
  })

  it('gives a country told by the index the place of the index, and less sureness', () => {
    const text = 'UA 12/13 Index: MDE 13/001/2013\nURGENT ACTION\nwriter on trial\nAnn Roe was arrested on 3 May.'
    const draft = one(text)
    expect(draft.countryCode).toBe('IR')
    expect(printed(text, draft, 'countryCode')).toEqual(['MDE 13/001/2013'])
    expect(draft.places.countryCode?.[0]?.sureness).toBe('likely')
  })

  it('believes the printed country rather than the index, and says so', () => {
    const text = 'UA: 12/13 Index: EUR 46/001/2013 Belarus Date: 5 March 2013\nURGENT ACTION\nwriter on trial'
    const draft = one(text)
    expect(draft.countryCode).toBe('BY')
    expect(printed(text, draft, 'countryCode')).toEqual(['Belarus'])
    expect(draft.warnings.map((warning) => warning.key)).toContain('intake.warning.countryAgainstIndex')
  })

  it('shows an office and a name of one line each in its own place', () => {
    const text =
      'UA 12/13 Index: ASA 33/001/2013\n\nWrite to:\nMinister of Justice Ann Roe\n5 Gate Street\nFax: +92 51 555 0101'
    const draft = one(text)
    expect(printed(text, draft, 'targets.0.name')).toEqual(['Ann Roe'])
    expect(printed(text, draft, 'targets.0.title')).toEqual(['Minister of Justice'])
  })

  it('counts in the text as it was given, quoted mail included', () => {
    const text =
      '>> UA 12/13   Death Penalty\n>>\n>> CHAD   Ann Roe (f)\n>>\n>> PLEASE SEND APPEALS BEFORE 14\n>> April 2013 TO:\n'
    const draft = one(text)
    expect(draft.deadline).toBe('2013-04-14')
    expect(printed(text, draft, 'deadline')).toEqual(['14\n>> April 2013'])
    expect(printed(text, draft, 'reference')).toEqual(['UA 12/13'])
  })
})
