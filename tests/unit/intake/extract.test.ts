/** Single fields on small texts: one rule a test. */
import { describe, expect, it } from 'vitest'
import { toParsedCase } from '../../../src/main/intake/parsed.ts'
import { Places } from '../../../src/main/intake/reader/cues/places.ts'
import { findDates } from '../../../src/main/intake/reader/extract/dates.ts'
import { repairCase } from '../../../src/main/intake/reader/extract/headlineCase.ts'
import { readUrgentActions } from '../../../src/main/intake/reader/index.ts'
import { emailsIn, findLabels, numbersIn } from '../../../src/main/intake/reader/party/contacts.ts'
import { headParts } from '../../../src/main/intake/reader/party/head.ts'
import { fold, normalise, originalSpan } from '../../../src/main/intake/reader/text.ts'

const one = (text: string) => {
  const draft = readUrgentActions(text).drafts[0]
  if (!draft) throw new Error('no draft')
  return draft
}

/** Of a whole text. */
const datesIn = (text: string, language: 'en' | 'fr', shortYears?: boolean) =>
  findDates(new Places(text), { start: 0, end: text.length }, language, shortYears)

describe('text', () => {
  it('folds to the same length', () => {
    const text = 'Chargé d´Affaires İçişleri Größe ŁÓDŹ Ὀδυσσεύς И 😀'
    expect(fold(text)).toHaveLength(text.length)
    expect(fold('DÉCEMBRE İç ß')).toBe('decembre ic s')
  })

  it('finds the way back to the original', () => {
    const original = 'a\u00adb\r\ne\u0301\ufb01x\u200f y'
    const { text, origin } = normalise(original)
    expect(text).toBe('ab\néfix y')
    expect(originalSpan({ start: 0, end: 2 }, origin)).toEqual({ start: 0, end: 3 })
    const at = text.indexOf('y')
    const span = originalSpan({ start: at, end: at + 1 }, origin)
    expect(original.slice(span.start, span.end)).toBe('y')
  })
})

describe('references', () => {
  it.each([
    ['UA 172.17', 'UA 172/17'],
    ['This is Urgent Action 172.17', 'UA 172/17'],
    ['UA: 172/17', 'UA 172/17'],
    ['UA-085/2017', 'UA 85/17'],
    ['THIRD UA 60/16', 'UA 60/16'],
    ['UA: Turkey 35.19', 'UA 35/19'],
    ['UA-257-1/2014', 'UA 257/14'],
    ['FI 132/19-11', 'UA 132/19'],
    ['3rd Update on UA 178/17', 'UA 178/17'],
    ['EXTRA 73/91', 'EXTRA 73/91'],
    ['Segunda AU: 107/23', 'UA 107/23'],
    ['Más información sobre AU: 275/09', 'UA 275/09'],
    ['el número de la Acción Urgente (ej: AU 25/99)', null],
    ['Urgent Action 10-29-10', null],
    ['Case No. 1356/2019, section 209, Article 35 (5)', null],
  ])('%s', (text, reference) => {
    expect(one(`${text}\nSome words about the case.`).reference).toBe(reference)
  })

  it('tells sequence and update', () => {
    expect(one('Third UA: 12/23 Index: EUR 49/1/2023 Belarus')).toMatchObject({ sequence: 3, isUpdate: true })
    expect(one('First UA: 12/23 Index: EUR 49/1/2023 Belarus')).toMatchObject({ sequence: 1, isUpdate: false })
    expect(one('Further information on UA: 31/11')).toMatchObject({ sequence: null, isUpdate: true })
  })

  it('leaves the original index and date in brackets alone', () => {
    const draft = one(
      'PUBLIC  AI Index: MDE 13/200/2009\n5 May 2009\nFurther information on UA 60/09 (MDE 13/016/2009, 4 March 2009) Death penalty',
    )
    expect(draft).toMatchObject({ index: 'MDE 13/200/2009', issued: '2009-05-05', countryCode: 'IR' })
    expect(draft.previousActions).toEqual(['MDE 13/016/2009, 4 March 2009'])
  })
})

describe('dates', () => {
  it.each([
    ['24 August, 2017', '2017-08-24'],
    ['June 1 2023', '2023-06-01'],
    ['October 21,  2022', '2022-10-21'],
    ['18. Mai 2017', '2017-05-18'],
    ['22 décembre 2023', '2023-12-22'],
    ['1er juin 2024', '2024-06-01'],
    ['2 DE DICIEMBRE DE 2009', '2009-12-02'],
    ['11 de febrero del 2002', '2002-02-11'],
    ['miércoles, 9 de febrero, 2011', '2011-02-09'],
    ['13/01/2018', '2018-01-13'],
    ['2022-09-06', '2022-09-06'],
    ['16 JUNE 201', undefined],
    ['31 February 2020', undefined],
    ['11.02.02', undefined],
  ])('%s', (text, day) => {
    expect(datesIn(fold(text), 'en')[0]?.day).toBe(day)
  })

  it('does not trust a numeric date that could be read both ways in English', () => {
    expect(datesIn('05/12/2017', 'en')[0]?.sure).toBe(false)
    expect(datesIn('05/12/2017', 'fr')[0]?.sure).toBe(true)
  })

  it.each([
    ['PLEASE SEND APPEALS BEFORE 24 AUGUST 2017 TO:', '2017-08-24'],
    ['PLEASE TAKE ACTION AS SOON AS POSSIBLE UNTIL: 5 July 2023', '2023-07-05'],
    ['This Urgent Action expires on June 1 2023.', '2023-06-01'],
    ['ENVOYEZ VOS APPELS AVANT LE 15 DÉCEMBRE 2009 À :', '2009-12-15'],
    ['ENVÍEN LLAMAMIENTOS, ANTES DEL 2 DE DICIEMBRE DE 2009, A:', '2009-12-02'],
    ['Wir bitten Sie, nach dem 18. Mai 2017 keine Appelle mehr zu verschicken.', '2017-05-18'],
    ['Abgeschlossen am 18. Mai 2017', '2017-05-18'],
    ['Noch 40 Tage Laufzeit', null],
    ['The execution will take place no later than 1 December 2020.', null],
    ['The hearing was postponed until 30 July 2020.', null],
    ['PLEASE WRITE IMMEDIATELY', null],
  ])('deadline: %s', (text, day) => {
    expect(one(`Urgent Action\n${text}\n`).deadline).toBe(day)
  })
})

describe('contacts', () => {
  it('keeps numbers as printed and drops remarks', () => {
    expect(numbersIn('+375 17 226 06 10 or +375 17 222 38 72').values).toEqual([
      '+375 17 226 06 10',
      '+375 17 222 38 72',
    ])
    expect(numbersIn('202.745.4953 -OR- 202.745.3873').values).toEqual(['202.745.4953', '202.745.3873'])
    expect(numbersIn('+95 1 222 333 (ask for the fax tone)').values).toEqual(['+95 1 222 333'])
  })

  it('takes whole addresses only', () => {
    expect(emailsIn('a@b.example or c@d.example').values).toEqual(['a@b.example', 'c@d.example'])
    expect(emailsIn('[email protected]').values).toEqual([])
    expect(emailsIn('info@').values).toEqual([])
  })

  it('tells labels on one line apart', () => {
    expect(findLabels('phone: 202 999 2020 i fax: 202 999 7086').map((label) => label.kind)).toEqual(['phone', 'fax'])
  })

  it.each([
    ['President of Belarus, Ann Roe', { title: 'President of Belarus', name: 'Ann Roe' }],
    ['Chargé d´Affaires Mr. John Doe', { title: 'Chargé d´Affaires', name: 'Mr. John Doe' }],
    ['Head of the Judiciary John Doe', { title: 'Head of the Judiciary', name: 'John Doe' }],
    ['John Doe, Minister of Justice', { title: 'Minister of Justice', name: 'John Doe' }],
    ['Ministra Consejera Ana Roe', { title: 'Ministra Consejera', name: 'Ana Roe' }],
    ['Ministry of Justice', null],
    ['5 Gate Street', null],
  ])('%s', (line, parts) => expect(headParts(line)).toEqual(parts))
})

describe('display', () => {
  it('repairs the case of a headline', () => {
    const text = 'Ann Roe was held in Belarus. She is a member of the UN group.'
    expect(repairCase('Ann roe AT RISK OF EXECUTION', ['Ann Roe'], text)).toBe('Ann Roe at risk of execution')
    expect(repairCase('ACTIVIST HELD IN BELARUS', [], text)).toBe('Activist held in Belarus')
    expect(repairCase('activist held', [], text)).toBe('Activist held')
    expect(repairCase('Environmental Defender Intimidated', [], text)).toBe('Environmental Defender Intimidated')
  })

  it('maps a draft to the shape that is scored', () => {
    const parsed = toParsedCase(
      one('URGENT ACTION\nTeacher held\nTeacher Ann Roe was arrested in Minsk, Belarus, on 3 May.'),
    )
    expect(parsed.people).toEqual(['Ann Roe'])
    expect(parsed).not.toHaveProperty('places')
  })
})

describe('mended after a blind trial', () => {
  it('does not take an index number for a date', () => {
    expect(datesIn(fold('AI Index: AMR 18/06/89'), 'en', true)).toEqual([])
    expect(datesIn(fold('18.06.89'), 'en', true).map((hit) => hit.day)).toEqual(['1989-06-18'])
  })

  it('reads a date that is broken over a line, but not over a blank one', () => {
    expect(datesIn(fold('after 14 April\n2005.'), 'en').map((hit) => hit.day)).toEqual(['2005-04-14'])
    expect(datesIn(fold('on 14 April\n\n2005 was'), 'en')).toEqual([])
  })

  it('knows a commissioner from a commission', () => {
    expect(headParts('Commissioner General of Police')).toEqual({ title: 'Commissioner General of Police' })
    expect(headParts('Commission on Human Rights')).toBeNull()
  })

  it('leaves out one sentence of boilerplate after another', () => {
    const draft = one(
      'UA: 12/13 Index: AFR 55/1/2013 Swaziland Date: 5 March 2013\nPLEASE SEND APPEALS BEFORE 8 JUNE 2013 TO:\nPrime Minister\nAnn Roe\nPO Box 395, Mbabane\nAlso send copies to diplomatic representatives accredited to your country. Please check with your section office if sending appeals after the above date.',
    )
    expect(draft.targets.map((party) => party.address)).toEqual([['PO Box 395, Mbabane']])
  })

  it('takes two spellings of a name for one person, two brothers for two', () => {
    const opening = (names: string) => `URGENT ACTION\nStudent sentenced\n${names} Khartoum has been told nothing.`
    const respelt = one(
      opening('Noura Al-Dhafiri, a student, was sentenced. Nura al-Zafiri is in prison. Her family in'),
    )
    expect(respelt.people.map((person) => person.name)).toEqual(['Noura Al-Dhafiri'])
    const brothers = one(opening('Hasan Karimi and Husain Karimi were arrested on 4 May. Their family in'))
    expect(brothers.people.map((person) => person.name)).toEqual(['Hasan Karimi', 'Husain Karimi'])
  })

  it('finds the addressee above each of several model letters', () => {
    const letter = (office: string, name: string) =>
      `${office}\n${name}\n5 Gate Street\nAnkara, Turkey\nEmail: ${name.split(' ')[0]}@office.example\n\nDear ${office},\n\nI urge you to look into the case of Jan Doe without delay.\n\nYours sincerely,\n\n`
    const draft = one(
      `First UA: 19/25 Index: EUR 44/1/2025 Türkiye Date: 4 March 2025\nURGENT ACTION\nSTUDENT FACES DEPORTATION\nTAKE ACTION: WRITE AN APPEAL IN YOUR OWN WORDS OR USE THIS MODEL LETTER\n${letter('Minister of Interior', 'Ann Roe')}${letter('Chief Ombudsperson', 'Bob Poe')}`,
    )
    expect(draft.targets.map((party) => party.name)).toEqual(['Ann Roe', 'Bob Poe'])
    expect(draft.letterAsks).toHaveLength(1)
  })

  it('reads contact data in a language that it does not know', () => {
    const draft = one(
      'Pilna Akcja UA 4/24\n\nDziennikarka Ann Roe siedzi w areszcie od maja.\n\nProsimy pisać na adres:\n\nProkurator generalny\nJan Doe\nul. Prosta 5\nFax: +48 22 555 01 01\n',
    )
    expect(draft.reference).toBe('UA 4/24')
    expect(draft.targets.map((party) => [party.title, party.name, party.faxes])).toEqual([
      ['Prokurator generalny', 'Jan Doe', ['+48 22 555 01 01']],
    ])
    expect(draft.deadline).toBeNull()
  })
})

describe('whole texts', () => {
  it('gives a warning and no draft for nothing', () => {
    expect(readUrgentActions(' \n\t')).toEqual({
      drafts: [],
      parts: [],
      warnings: [{ key: 'intake.warning.empty', params: {} }],
    })
  })

  it('does not split one case that names an earlier one', () => {
    expect(
      readUrgentActions(
        'UA: 12/13 Index: ASA 35/1/2013 Philippines Date: 5 March 2013\nURGENT ACTION\nMAN MISSING\nSee also UA 99/12 for an earlier case.',
      ).drafts,
    ).toHaveLength(1)
  })

  describe('two actions in one text whose numbers stand at their ends', () => {
    const action = (number: string, headline: string) =>
      `URGENT ACTION\n${headline}\nJan Doe, a teacher, was arrested on 4 May and has been told nothing since. His family have asked for him at every police station of the town, and no lawyer has been let in to see him.\nTAKE ACTION\nUrging the Minister to release Jan Doe at once.\nContact these two officials by 4 July, 2031:\nMinister of Justice\nAnn Roe\n5 Gate Street\nAnkara, Turkey\nLET US KNOW YOU TOOK ACTION\nThis is Urgent Action ${number}\n\nURGENT ACTION\n${headline}\nADDITIONAL INFORMATION\nJan Doe has taught for nine years.\n\n`

    it('are parted, also under one headline', () => {
      const { drafts } = readUrgentActions(action('215.31', 'TEACHER HELD') + action('216.31', 'TEACHER HELD'))
      expect(drafts.map((draft) => draft.reference)).toEqual(['UA 215/31', 'UA 216/31'])
    })
    it('are asked about where no page shows the border', () => {
      const second = action('216.31', 'TEACHER HELD').replaceAll('URGENT ACTION\n', '')
      const { drafts, warnings } = readUrgentActions(action('215.31', 'TEACHER HELD') + second)
      expect(drafts).toHaveLength(1)
      expect([...warnings, ...(drafts[0]?.warnings ?? [])].map(({ key }) => key)).toContain(
        'intake.warning.severalReferences',
      )
    })
  })
})
