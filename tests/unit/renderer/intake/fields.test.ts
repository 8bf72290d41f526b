import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CaseFields } from '#shared/cases.ts'
import { draftFromFields, fieldsFromDraft } from '#shared/draftFields.ts'
import { readUrgentActions } from '../../../../src/main/intake/reader/index.ts'
import { draftWith, party } from './drafts.ts'

describe('fieldsFromDraft', () => {
  it('gives empty fields, never null, for texts that were not found', () => {
    const fields = fieldsFromDraft(draftWith({}))
    expect(fields).toMatchObject({
      reference: '',
      headline: '',
      summary: '',
      modelLetter: '',
      country: null,
      deadline: null,
    })
    expect(fields.addressees).toEqual([])
  })

  it('puts targets before copies, each with its role and no id yet', () => {
    const fields = fieldsFromDraft(
      draftWith({
        targets: [{ ...party, name: 'A' }],
        copies: [{ ...party, title: 'Embassy', address: ['1 High Street'] }],
      }),
    )
    expect(fields.addressees.map(({ role, name, title, id }) => [role, name, title, id])).toEqual([
      ['target', 'A', '', null],
      ['copy', '', 'Embassy', null],
    ])
    expect(fields.addressees[1]?.address).toEqual(['1 High Street'])
  })

  it('takes the printed reference and headline where no better one was found', () => {
    const fields = fieldsFromDraft(
      draftWith({ referencePrinted: 'Case HND 001 / 1002', headlinePrinted: 'FEAR FOR SAFETY' }),
    )
    expect(fields).toMatchObject({ reference: 'Case HND 001 / 1002', headline: 'FEAR FOR SAFETY' })
  })

  it('takes the asks of a model letter where the document makes none outside it', () => {
    expect(fieldsFromDraft(draftWith({ letterAsks: ['Release him'] })).asks).toEqual(['Release him'])
    expect(fieldsFromDraft(draftWith({ asks: ['Commute'], letterAsks: ['Release him'] })).asks).toEqual(['Commute'])
  })

  it('gives what the contract accepts for the bundled sample', () => {
    const text = readFileSync('resources/samples/urgent-action.txt', 'utf8')
    const [draft] = readUrgentActions(text).drafts
    expect(draft).toBeDefined()
    if (draft) expect(CaseFields.safeParse(fieldsFromDraft(draft)).error).toBeUndefined()
  })
})

describe('draftFromFields', () => {
  const read = draftWith({
    reference: 'UA 1/26',
    headline: 'At risk',
    headlinePrinted: 'AT RISK',
    people: [{ name: 'Ana', pronouns: null }],
    asks: ['One', 'Two'],
    targets: [{ ...party, name: 'A', emails: ['a@example.org'] }],
    copies: [{ ...party, name: 'B' }],
    previousActions: ['UA 9/25'],
  })

  it('loses nothing on the way there and back', () => {
    expect(draftFromFields(read, fieldsFromDraft(read))).toEqual({ ...read, letterAsks: [] })
    const fields = fieldsFromDraft(read)
    expect(fieldsFromDraft(draftFromFields(read, fields))).toEqual(fields)
  })

  it('does not bring back what was emptied', () => {
    const fields = { ...fieldsFromDraft(read), headline: '', asks: [] }
    expect(fieldsFromDraft(draftFromFields(read, fields))).toMatchObject({ headline: '', asks: [] })
    const printed = draftWith({ referencePrinted: 'No. 7', letterAsks: ['Release him'] })
    const emptied = { ...fieldsFromDraft(printed), reference: '', asks: [] }
    expect(fieldsFromDraft(draftFromFields(printed, emptied))).toMatchObject({ reference: '', asks: [] })
  })

  it('moves an addressee whose role was changed', () => {
    const fields = fieldsFromDraft(read)
    const addressees = fields.addressees.map((addressee) => ({ ...addressee, role: 'copy' as const }))
    const kept = draftFromFields(read, { ...fields, addressees })
    expect(kept.targets).toEqual([])
    expect(kept.copies.map(({ name }) => name)).toEqual(['A', 'B'])
  })
})
