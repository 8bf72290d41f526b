import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { papers } from '../../../src/main/letters/layout/paper.ts'
import { signers } from '../../../src/main/letters/lint/signers.ts'
import { bodiesOf, type Pin, paragraphTexts } from '../../../src/main/wording/body.ts'
import { wordingFor, wordingLanguages } from '../../../src/main/wording/data.ts'
import { derive } from '../../../src/main/wording/derive.ts'
import { type FieldValues, fill, type Speech } from '../../../src/main/wording/fill.ts'
import {
  type FieldName,
  fieldNames,
  paragraphsOf,
  piecesOf,
  saying,
  type WordingParts,
} from '../../../src/shared/wording.ts'

const values: FieldValues = {
  people: 'Rosa Quiroga',
  country: 'Belarus',
  addressee: 'Minister',
  member: 'Ada Byron',
  home: 'Belgium',
  facts: 'She was arrested on 3 May.',
  background: 'She is a teacher.',
  asks: ['I ask you to free her.', 'I also ask for a fair trial.'],
}
const about = {
  language: 'en',
  modelLetter: '',
  summary: 'She was arrested on 3 May.',
  background: '',
  asks: ['Free her', 'A fair trial'],
  people: [{ name: 'Rosa Quiroga', pronouns: null }],
  country: 'BY',
}
const some = fc.subarray([...fieldNames]).map((names) => {
  const known = Object.entries(values).filter(([name]) => names.includes(name as FieldName))
  return Object.fromEntries(known) as FieldValues
})
const bodyOf = (
  parts: WordingParts,
  all: FieldValues,
  { step, speech, pin = null, several = false }: { step: number; speech: Speech; pin?: Pin | null; several?: boolean },
) => {
  const { home = '', member = '', ...shared } = all
  return bodiesOf(parts, shared, speech, several)({ home, member }, step, pin)
}
const both = [false, true]
const plain: Speech = { joiner: ' ', elisions: {} }
const noContext = {
  about: { reference: '', referencePrinted: null, index: null },
  guidance: [],
  groupName: '',
  paper: papers.A4,
}
const well = (text: string) => {
  expect(text).not.toMatch(/\{\{|\}\}| {2}|^\s|\s$| [,.;!?]|[,:]$/)
  expect(text).not.toBe('')
}

describe('a filled variant', () => {
  it('never leaves a field open or a blank twice', () => {
    const piece = fc.oneof(
      fc.constantFrom(...fieldNames, 'nonsense', 'Name of case').map((name) => `{{ ${name} }}`),
      fc.constantFrom('I write.', ' ', '\n', 'Please', 'act now. ', 'Dear', '{{', '}}'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), some, (pieces, known) => {
        for (const paragraph of fill(pieces.join(' '), known, plain)) {
          expect(paragraph).not.toMatch(/\{\{|\}\}|\s\s|^\s|\s$/)
          expect(paragraph).not.toBe('')
        }
      }),
    )
  })
  it('leaves out the sentence that cannot be filled, and no other', () => {
    expect(fill('I write to you. I live in {{home}}. Please act.', {}, plain)).toEqual(['I write to you. Please act.'])
    expect(fill('I live in {{home}}.\n\nPlease act.', {}, plain)).toEqual(['Please act.'])
  })
  it('gives long or many requests a paragraph each', () => {
    const asks = ['One.', 'Two.', 'Three.', 'Four.']
    expect(fill('So: {{asks}} Thank you.', { asks }, plain)).toEqual(['So: One.', 'Two.', 'Three.', 'Four. Thank you.'])
    expect(fill('{{asks}}', { asks: asks.slice(0, 2) }, plain)).toEqual(['One. Two.'])
  })
  it('elides before a vowel where the language does', () => {
    const french = wordingFor('fr')
    expect(fill('le cas de {{people}}', { people: 'Ihar' }, french)).toEqual(['le cas d’Ihar'])
    expect(fill('le cas de {{people}}', { people: 'Rosa' }, french)).toEqual(['le cas de Rosa'])
    expect(fill('le code {{people}}', { people: 'Ihar' }, french)).toEqual(['le code Ihar'])
    expect(fill('de {{people}}', { people: 'Ihar' }, plain)).toEqual(['de Ihar'])
  })
  it('does not take the braces of a document for a field', () => {
    expect(fill('{{facts}}', { facts: 'He said {{people}}.' }, plain)).toEqual(['He said people.'])
  })
})

describe.each(wordingLanguages())('the wording in %s', (language) => {
  const cases = [
    about,
    { ...about, people: [] },
    { ...about, people: [], country: null },
    { ...about, asks: [], summary: '' },
    { ...about, language: 'it' },
    { ...about, language },
  ]
  it('gives whole letters for every kind of case and writer', () => {
    const wording = wordingFor(language)
    for (const one of cases)
      for (const home of ['', 'Belgium'])
        for (let step = 0; step < 12; step++) {
          const known = {
            ...values,
            home,
            people: one.people.length > 0 ? values.people : '',
            country: one.country === null ? '' : values.country,
          }
          const { spans } = bodyOf(derive(one, language), known, { step, speech: wording })
          const texts = paragraphTexts(spans)
          expect(texts.length).toBeGreaterThanOrEqual(4)
          for (const text of texts) well(text.replace(/ ([:;!?»])/g, '$1'))
        }
  })
  it('has four variants or more of every part, all different, with known fields only', () => {
    for (const one of cases)
      for (const { part, variants } of derive(one, language)) {
        if (part === 'background') continue
        expect(variants.length).toBeGreaterThanOrEqual(4)
        for (const several of both)
          expect(new Set(variants.map((variant) => saying(variant, several))).size).toBe(variants.length)
        for (const text of both.flatMap((several) => variants.map((variant) => saying(variant, several))))
          for (const piece of piecesOf(text)) if ('field' in piece) expect(fieldNames).toContain(piece.field)
      }
  })
  it('greets and closes', () => {
    const { salutation, close } = wordingFor(language)
    const closes = both.flatMap((several) => [...close.named, ...close.unnamed].map((line) => saying(line, several)))
    for (const line of [...closes, salutation.unnamed]) well(line.replace(/[,،:：]$/, ''))
    expect(salutation.known).toContain('{{greeting}}')
  })
  it('never says “I” where several sign, and “I” where one does', () => {
    const speech = wordingFor(language)
    const alone = (text: string) => signers({ part: 'paragraphs', text, language, several: true }, noContext)
    // The document's own words are another test's.
    const known = { ...values, facts: '', background: '', asks: [] }
    for (const one of cases)
      for (const home of ['', 'Belgium'])
        for (let step = 0; step < 12; step++) {
          const textOf = (several: boolean) =>
            paragraphTexts(bodyOf(derive(one, language), { ...known, home }, { step, speech, several }).spans)
          for (const text of textOf(true)) expect(alone(text), text).toEqual([])
          expect(textOf(false).flatMap(alone).length, textOf(false).join(' ')).toBeGreaterThan(0)
        }
    const { close, asks } = speech
    for (const line of [...close.named, ...close.unnamed, asks.frame]) expect(alone(saying(line, true))).toEqual([])
  })
  it('has the same fields for one and for several, so that letters differ alike', () => {
    const fields = (text: string) => piecesOf(text).filter((piece) => 'field' in piece)
    for (const one of cases)
      for (const { variants } of derive(one, language))
        for (const variant of variants) expect(fields(saying(variant, true))).toEqual(fields(saying(variant, false)))
  })
})

describe('the body of a letter', () => {
  const parts: WordingParts = derive(about, 'en')
  const letter = (step: number, home: string) => bodyOf(parts, { ...values, home }, { step, speech: plain }).spans

  it('differs from both neighbours in every part, whoever comes from abroad', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 32 }),
        fc.constantFrom('', 'Belgium'),
        fc.constantFrom('', 'Belgium'),
        (at, a, b) => {
          const [one, next] = [letter(at, a), letter(at + 1, b)]
          const words = (spans: typeof one) => new Map(spans.flat().map(({ part, text }) => [part, text.trim()]))
          for (const [part, text] of words(one)) expect(words(next).get(part)).not.toBe(text)
        },
      ),
    )
  })
  it('says who writes in the paragraph that says why, and from abroad where from', () => {
    const [first] = letter(0, 'Belgium')
    expect(first?.map(({ part }) => part)).toEqual(['opening', 'self'])
    expect(paragraphTexts([first ?? []])[0]).toContain('Belgium')
    expect(paragraphTexts(letter(0, '')).join(' ')).not.toContain('Belgium')
  })
  it('shows the variant that is asked for', () => {
    const opening = parts.find(({ part }) => part === 'opening')?.variants ?? []
    for (const several of both)
      opening.forEach((words, variant) => {
        const { spans } = bodyOf(parts, values, { step: 0, speech: plain, pin: { part: 'opening', variant }, several })
        expect(spans[0]?.[0]?.text).toBe(saying(words, several).replace('{{people}}', 'Rosa Quiroga'))
      })
  })
  it('is the model letter where the document brings one, in its language only', () => {
    const model = { ...about, modelLetter: 'Dear Minister,\n\nI am worried.\n\nFree her.\n\nYours sincerely,' }
    expect(derive(model, 'en')).toEqual([{ part: 'model', variants: ['I am worried.\n\nFree her.'] }])
    expect(derive(model, 'fr').map(({ part }) => part)).not.toContain('model')
    expect(paragraphsOf('I am worried.\n\nFree her.')).toHaveLength(2)
  })
})
