/** An invented pack as sheets see it: two cases, a few members, and addressees from Minsk to Springfield. */

import type { PageSize } from '#shared/packs.ts'
import { defaultSheetOptions } from '#shared/sheets.ts'
import type { SheetCase, SheetData, SheetLetter } from '../../src/main/letters/sheets/data.ts'
import { createTranslator } from '../../src/main/translator.ts'
import { destinations, matrixLetter, members, words } from './letterMatrix.ts'
import { addressee, caseFields, embassy, president } from './packs.ts'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

const minister = addressee({ name: 'Alena Verash', title: 'Minister of Internal Affairs', country: 'BY' })
const governor = addressee({ name: 'Governor John Doe', title: '', country: 'US' })

export const sheetCases: SheetCase[] = [
  {
    ...caseFields({
      note: 'Please do not mention his lawyer in your letter.',
      addressees: [],
    }),
    id: id(1),
    addressees: [president, minister, embassy].map((fields, i) => ({
      ...fields,
      id: id(11 + i),
      role: 'target' as const,
    })),
  },
  {
    ...caseFields({
      reference: 'UA 12/26',
      headline: 'Teacher held without charge since the spring',
      people: [{ name: 'Rosa Quiroga', pronouns: 'she/her' }],
      country: 'CO',
      deadline: '2027-01-15',
      summary:
        'Rosa Quiroga, a teacher, was taken from her home in April by men who did not show a warrant. She has been held since then without a charge, and has seen her lawyer once.',
      asks: [
        'Release Rosa Quiroga at once, or charge her with a recognizable crime;',
        'Let her see a lawyer of her own choice, her family and a doctor.',
      ],
    }),
    id: id(2),
    addressees: [{ ...governor, id: id(21), role: 'target' as const }],
  },
]

/** Letters of the matrix: odd members, 25 countries, eight languages. */
export const matrixSheetLetters = (count: number): SheetLetter[] =>
  Array.from({ length: count }, (_, i) => {
    const languages = Object.keys(words)
    const to = destinations[i % destinations.length]
    const from = members[i % members.length]
    if (!to || !from) throw new Error('No matrix')
    const about = sheetCases[i % 2]
    const text = matrixLetter(i, languages[i % languages.length] ?? 'en', i)
    return {
      code: text.code,
      caseId: about?.id ?? '',
      reference: about?.reference ?? '',
      memberId: id(100 + (i % members.length)),
      memberName: from.name,
      addresseeId: null,
      addresseeName: to.name,
      channel: 'letter',
      faxes: [],
      destination: to.country,
      text,
    }
  })

const people = [
  { name: 'Dr Ada Byron', address: ['12 Ockham Lane', 'Leeds LS6 2AB'] },
  { name: 'Samuel Whitlock', address: ['Flat 3', '88 Mill Street', 'Leeds LS2 7DT'] },
  { name: 'Ms Grace Oyelaran', address: ['4 Chapel Yard', 'Otley LS21 1HB'] },
  { name: 'Hannah Abernathy-Cole', address: ['The Old Schoolhouse', 'Church Road', 'Bramhope', 'Leeds LS16 9BA'] },
  { name: 'Tom Reed', address: ['1 Park Row', 'Leeds LS1 5HD'] },
  { name: 'Prof Leila Haddad', address: ['21 Moor View', 'Leeds LS7 4PQ'] },
]

const officials = [
  {
    of: 0,
    id: id(11),
    name: 'Wiktar Halavach',
    country: 'BY',
    greeting: 'Dear President Halavach,',
    block: ['Wiktar Halavach', 'President', 'Vul. Lipavaya 12', '220030, MINSK', 'BELARUS'],
  },
  {
    of: 0,
    id: id(12),
    name: 'Alena Verash',
    country: 'BY',
    greeting: 'Dear Minister Verash,',
    block: ['Alena Verash', 'Minister of Internal Affairs', 'Vul. Haradskaya 4', '220050, MINSK', 'BELARUS'],
  },
  {
    of: 0,
    id: id(13),
    name: 'Ms. Daria Sokal',
    country: 'GB',
    greeting: 'Dear Counsellor,',
    block: ['Ms. Daria Sokal', 'Chargée d’Affaires', 'Embassy of Belarus', '6 Kensington Rise', 'LONDON', 'W8 5QQ'],
  },
  {
    of: 1,
    id: id(21),
    name: 'Governor John Doe',
    country: 'US',
    greeting: 'Dear Governor Doe,',
    block: [
      'Governor John Doe',
      'State Capitol',
      '12 Maple Avenue',
      'SPRINGFIELD, IL 62701',
      'UNITED STATES OF AMERICA',
    ],
  },
]

/** Everybody to everybody, as an evening would have it; the embassy's go by fax for the last member. */
const eveningLetters = (): SheetLetter[] =>
  officials.flatMap((to, o) =>
    people.map((from, m): SheetLetter => {
      const about = sheetCases[to.of]
      const said = words.en
      const code = `K7W${'MNPQRT'[m]}-${o + 2}T${'XYHKLV'[m]}`
      return {
        code,
        caseId: about?.id ?? '',
        reference: about?.reference ?? '',
        memberId: id(100 + m),
        memberName: from.name,
        addresseeId: to.id,
        addresseeName: to.name,
        channel: o === 2 && m === 5 ? 'fax' : 'letter',
        faxes: o === 2 ? ['+44 20 7946 0000'] : [],
        destination: to.country,
        text: {
          sender: [from.name, ...from.address],
          date: '22 November 2026',
          recipient: to.block,
          subject: about?.people.map(({ name }) => name).join(', ') ?? '',
          salutation: to.greeting,
          paragraphs: said?.paragraphs ?? [],
          close: 'Yours sincerely,',
          signature: from.name,
          code,
          language: 'en',
        },
      }
    }),
  )

export function sheetData(change: Partial<SheetData> = {}): SheetData {
  const { t } = createTranslator('en')
  const pageSize: PageSize = 'A4'
  return {
    t,
    language: 'en',
    country: 'GB',
    group: 'Leeds group',
    pack: { number: 3, letterDate: '2026-11-22', references: ['UA 204/26', 'UA 12/26'] },
    pageSize,
    window: 'none',
    letters: eveningLetters(),
    cases: sheetCases,
    options: defaultSheetOptions,
    postage: {
      currency: 'GBP',
      to: (country) =>
        country === 'GB'
          ? { zone: 'inland', price: 170, days: 2 }
          : country === 'US'
            ? { zone: 'zone2', price: 340, days: 9 }
            : { zone: 'zone1', price: 300, days: 12 },
    },
    ...change,
  }
}
