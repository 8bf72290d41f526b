import { describe, expect, it } from 'vitest'
import { slipFor } from '../../../src/main/outcomes/slip/text.ts'
import { slipLanguage, slipLanguages, slipTexts } from '../../../src/main/outcomes/slip/texts.ts'
import { sumsOf, type WroteRow } from '../../../src/main/outcomes/wrote.ts'
import { outcomeKinds, toneOf } from '../../../src/shared/outcomes.ts'

const facts = {
  kind: 'released' as const,
  on: '2026-11-20',
  people: ['Ihar Lisouski'],
  headline: 'Ihar Lisouski at risk of execution',
  words: '',
  country: 'GB',
}
const told = (slip: ReturnType<typeof slipFor>) => [slip.title, slip.greeting, slip.happened, ...slip.paragraphs]

describe('a slip', () => {
  it('tells one person what happened and how often they wrote', () => {
    const slip = slipFor(facts, { name: 'Ada', count: 3 }, slipTexts('en'), 'en')
    expect(told(slip).slice(0, 4)).toEqual([
      'Good news',
      'Dear Ada,',
      'Ihar Lisouski was released on 20 November 2026.',
      '3 letters and messages in this case were yours.',
    ])
    expect(slipFor(facts, { name: 'Ada', count: 1 }, slipTexts('en'), 'en').paragraphs[0]).toBe(
      'One letter or message in this case was yours.',
    )
  })

  it('has other words for grief, and the group’s own stand before the thanks', () => {
    const sad = slipFor(
      { ...facts, kind: 'executed', words: 'We will meet on Friday.' },
      { name: 'Ada', count: 2 },
      slipTexts('en'),
      'en',
    )
    expect(sad.title).toBe('Sad news')
    expect(sad.paragraphs[0]).toBe('We will meet on Friday.')
    expect(told(sad).join(' ')).not.toMatch(/good news|weighed the most/i)
  })

  it('is whole in every language, for every outcome, of one, several and nobody named', () => {
    expect(slipLanguages()).toEqual(['en', 'de', 'es', 'fr'])
    for (const language of slipLanguages()) {
      for (const kind of outcomeKinds) {
        for (const people of [[], ['A B'], ['A B', 'C D', 'E F']]) {
          const slip = slipFor({ ...facts, kind, people }, { name: 'Ada', count: 2 }, slipTexts(language), language)
          expect(slip.tone).toBe(toneOf(kind))
          for (const sentence of told(slip)) expect(sentence).not.toMatch(/\{\{|\}\}|undefined|^\s*$/)
          expect(slip.happened).toContain('2026')
          expect(slip.happened).toContain(people[0] ?? facts.headline)
        }
      }
    }
  })

  it('is in the first language that there are words for', () => {
    expect(slipLanguage(['pl', 'fr-CA', 'en'])).toBe('fr')
    expect(slipLanguage([null, 'xx'])).toBe('en')
  })
})

describe('how often somebody wrote', () => {
  const row = (source: WroteRow['source'], count: number, eveningId: string | null = null): WroteRow => ({
    memberId: 'm',
    count,
    source,
    eveningId,
  })

  it('counts letters and what the log names them for, and of an evening the larger figure', () => {
    expect(sumsOf([row('apart', 2), row('apart', 1)]).get('m')).toBe(3)
    expect(sumsOf([row('named', 3, 'e'), row('pack', 2, 'e')]).get('m')).toBe(3)
    expect(sumsOf([row('pack', 2, 'e')]).get('m')).toBe(2)
    expect(sumsOf([row('named', 3, 'e'), row('pack', 2, 'f'), row('apart', 1)]).get('m')).toBe(6)
  })
})
