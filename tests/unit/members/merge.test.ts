import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualDecisions } from '#shared/memberImport.ts'
import { quietControl } from '../../../src/main/jobs/control.ts'
import { guessColumns } from '../../../src/main/members/import/guess.ts'
import {
  compareFields,
  memberFieldNames,
  mergeFields,
  spokenFields,
  takenAtOnce,
} from '../../../src/main/members/import/merge.ts'
import { readPeople } from '../../../src/main/members/import/people.ts'
import { readTable } from '../../../src/main/members/import/table.ts'
import { choiceFor, decideAll, decideRow } from '../../../src/renderer/features/members/importDecisions.ts'
import type { Duplicate } from '../../../src/shared/memberImport.ts'
import { MemberFields } from '../../../src/shared/members.ts'
import { memberFields } from './arbitrary.ts'

const compare = (known: MemberFields, read: MemberFields, spoken = memberFieldNames) =>
  compareFields(known, read, spoken, 'GB')

describe('merging field by field', () => {
  it('knows every field of a member, so that a new one joins by itself', () => {
    expect(memberFieldNames).toEqual(Object.keys(MemberFields.shape))
  })

  it('fills what is empty, once, and leaves the rest', () => {
    fc.assert(
      fc.property(memberFields, memberFields, (known, read) => {
        const difference = compare(known, read)
        const filled = mergeFields(known, read, difference.fills)
        for (const field of memberFieldNames) {
          if (!difference.fills.includes(field)) expect(filled[field]).toEqual(known[field])
        }
        expect(compare(filled, read).fills).toEqual([])
        expect(mergeFields(known, read, [])).toEqual(known)
      }),
    )
  })

  it('takes everything but what a list must not change at once, and never loses a country to be careful with', () => {
    fc.assert(
      fc.property(memberFields, memberFields, (known, read) => {
        const difference = compare(known, read)
        const all = [...difference.fills, ...takenAtOnce(known, read, difference)]
        const merged = mergeFields(known, read, all)
        expect(merged.safety.slice(0, known.safety.length)).toEqual(known.safety)
        const refused = !known.consent.given && difference.differs.includes('consent')
        if (refused && read.consent.given) expect(merged.consent).toEqual(known.consent)
        expect(difference.fills.every((field) => !difference.differs.includes(field))).toBe(true)
      }),
    )
  })

  const [some] = fc.sample(memberFields, 1)
  const base = {
    ...(some as MemberFields),
    givenName: 'Ada',
    familyName: 'Byron',
    country: 'GB',
    phone: '0113 496 0101',
  }
  it('does not shorten a name, and sees no difference in how the same is written', () => {
    const read = { ...base, givenName: 'A.', familyName: 'BYRON', phone: '+44 113 496 0101' }
    const difference = compare(base, read)
    expect(difference).toEqual({ fills: [], differs: ['givenName'] })
    expect(takenAtOnce(base, read, difference)).toEqual([])
  })

  it('speaks only of fields that the file has a column for', () => {
    const spoken = spokenFields(['name', 'postcode', 'ignore', 'consentOn'])
    expect(spoken).toEqual(['prefix', 'givenName', 'familyName', 'address'])
    expect(compare(base, { ...base, email: 'new@example.org', note: 'new' }, spoken)).toEqual({
      fills: [],
      differs: [],
    })
  })
})

describe('somebody who was erased', () => {
  it('does not come back by a file', () => {
    const table = readTable(Buffer.from('Name,Email\nAda Byron,ada@example.org\nBen Low,ben@example.org\n'), 'old.csv')
    const options = {
      roster: [],
      home: 'GB',
      consentHow: '',
      barred: ({ email }: MemberFields) => email.startsWith('ada'),
    }
    const { people, rejected } = readPeople(table, guessColumns(table), options, quietControl)
    expect(people.map(({ fields }) => fields.givenName)).toEqual(['Ben'])
    expect(rejected).toMatchObject([{ row: 1, reasons: [{ key: 'erased' }] }])
  })
})

describe('decisions', () => {
  const duplicate = { row: 4, level: 'certain', takes: ['phone'] } as unknown as Duplicate

  it('hold for all of a kind, until a row has its own', () => {
    expect(choiceFor(duplicate, usualDecisions)).toEqual({ choice: 'keep', fields: [] })
    const all = decideAll(usualDecisions, 'certain', 'take')
    expect(choiceFor(duplicate, all)).toEqual({ choice: 'merge', fields: ['phone'] })
    const own = decideRow(decideRow(all, 4, { choice: 'merge', fields: [] }), 4, { choice: 'add', fields: [] })
    expect(choiceFor(duplicate, own)).toEqual({ choice: 'add', fields: [] })
    expect(own.single).toEqual([{ row: 4, choice: 'add', fields: [] }])
    expect(choiceFor({ ...duplicate, row: 5 }, own).choice).toBe('merge')
  })
})
