import { describe, expect, it } from 'vitest'
import { caseDifferences, closingDay } from '#shared/caseUpdate.ts'
import { createTranslator } from '../../../../src/main/translator.ts'
import { differenceName, differenceRemark } from '../../../../src/renderer/features/intake/update/differenceWords.ts'
import { caseFields, president } from '../../../support/packs.ts'

const { t } = createTranslator('en')
const stored = caseFields()
const said = (change: Parameters<typeof caseFields>[0]) =>
  caseDifferences(stored, caseFields(change)).map((difference) => ({
    name: differenceName(t, difference),
    remark: differenceRemark(t, difference),
  }))

describe('a difference in words', () => {
  it('says how the deadline moved', () => {
    expect(said({ deadline: '2026-12-21' })).toEqual([
      { name: 'Deadline', remark: { text: 'extended by 1 day', careful: false } },
    ])
    expect(said({ deadline: '2026-12-10' })).toEqual([
      { name: 'Deadline', remark: { text: 'earlier than before, by 10 days', careful: true } },
    ])
  })

  it('names whom it is about', () => {
    const addressees = [
      { ...president, name: 'Alena Kruk', id: null, role: 'target' as const },
      { ...president, name: '', title: 'Prosecutor General', address: ['Vul. Internatsyianalnaya 22'], id: null },
    ].map((one) => ({ ...one, role: 'target' as const }))
    expect(said({ addressees }).map(({ name }) => name)).toEqual([
      'Replaced: Wiktar Halavach',
      'New addressee: Prosecutor General',
      'No longer printed: Ms. Daria Sokal',
    ])
    expect(said({ people: [...stored.people, { name: 'Maryia Sakalova', pronouns: null }] })[0]?.name).toBe(
      'New: Maryia Sakalova',
    )
  })
})

describe('the day on which an action ended', () => {
  const closed = (on: string | null) => ({ on, notice: 'No further action.' })

  it('is the document’s, else the day of issue, and never one to come', () => {
    expect(closingDay({ closed: closed('2026-11-02'), issued: '2026-11-05' }, '2026-11-22')).toBe('2026-11-02')
    expect(closingDay({ closed: closed(null), issued: '2026-11-05' }, '2026-11-22')).toBe('2026-11-05')
    expect(closingDay({ closed: closed('2027-01-01'), issued: null }, '2026-11-22')).toBe('2026-11-22')
  })
})
