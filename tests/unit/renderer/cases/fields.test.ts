import { describe, expect, it } from 'vitest'
import { fieldsFromDraft } from '#shared/draftFields.ts'
import {
  checkAddressee,
  checkFields,
  emptyAddressee,
  emptyPerson,
  tidyFields,
} from '../../../../src/renderer/features/cases/form/fields.ts'
import { draftWith } from '../intake/drafts.ts'

const fields = { ...fieldsFromDraft(draftWith({})), reference: 'UA 1/26', headline: 'At risk' }

describe('checkFields', () => {
  it('accepts a case with only reference and headline', () => {
    expect(checkFields(fields)).toEqual({})
  })

  it('names what is missing by its form path', () => {
    expect(checkFields({ ...fields, reference: ' ', headline: '' })).toEqual({
      reference: 'required',
      headline: 'required',
    })
  })

  it('lets rows be that were added and not yet filled in', () => {
    const rows = { ...fields, people: [emptyPerson], asks: ['', ' '], addressees: [emptyAddressee] }
    expect(checkFields(rows)).toEqual({})
    expect(tidyFields(rows)).toEqual(fields)
  })

  it('wants a name or an office of an addressee, and no more than twelve lines', () => {
    const address = Array.from({ length: 13 }, (_, index) => `line ${index}`)
    expect(checkFields({ ...fields, addressees: [{ ...emptyAddressee, address }] })).toEqual({
      'addressees.0.address': 'tooLong',
      'addressees.0.name': 'nameOrTitle',
    })
    expect(checkAddressee({ ...emptyAddressee, title: 'Minister' })).toEqual({})
  })
})
