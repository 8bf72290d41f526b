import { describe, expect, it } from 'vitest'
import { papers } from '../../../../src/main/letters/layout/paper.ts'
import { guidanceOf } from '../../../../src/main/letters/lint/guidanceOf.ts'
import { createGroups, createLinter } from '../../../../src/main/letters/lint/index.ts'
import type { LetterText } from '../../../../src/shared/packs.ts'

const letter: LetterText = {
  sender: ['Ada Byron', '12 Ockham Lane', 'Leeds', 'LS6 2AB'],
  date: '22 November 2026',
  recipient: ['Wiktar Halavach', 'President', 'Vul. Lipavaya 12', '220030 MINSK', 'BELARUS'],
  subject: 'Ihar Lisouski',
  salutation: 'Dear President Halavach,',
  paragraphs: [
    'I am writing to you about Ihar Lisouski. I live in the United Kingdom and write to you as a private person, since the fate of others is not indifferent to me.',
    'I urge you to commute the death sentence of Ihar Lisouski and of everyone else on death row, and to let his family visit him.',
  ],
  close: 'Yours sincerely,',
  signature: 'Ada Byron',
  code: 'K7WM-4TX',
  language: 'en',
}
const about = { reference: 'UA 204/26', referencePrinted: 'Urgent Action 204.26', index: 'EUR 49/1234/2026' }
const lint = (more: Partial<LetterText>, note = '') =>
  createLinter({
    about,
    guidance: guidanceOf({ note, additional: '', summary: '' }),
    groupName: 'Leeds group',
    paper: papers.A4,
  })({ ...letter, ...more }, 4)
const rules = (more: Partial<LetterText>, note = '') => lint(more, note).map(({ rule }) => rule)
const saying = (sentence: string): Partial<LetterText> => ({
  paragraphs: [...letter.paragraphs, `I hope for an answer. ${sentence}`],
})

describe('the lint', () => {
  it('finds an “I” in a letter that several sign', () => {
    const read = createLinter({ about, guidance: [], groupName: 'Leeds group', paper: papers.A4 })
    expect(read(letter, 0, true).map(({ rule }) => rule)).toContain('signers')
    const ours = ['We are writing to you about Ihar Lisouski, since the fate of others is not indifferent to us.']
    const long = [
      ...ours,
      'We urge you to commute his death sentence and to let his family visit him, as the law of the land allows and as mercy asks of all of us.',
    ]
    expect(read({ ...letter, paragraphs: long }, 0, true)).toEqual([])
    const french = { ...letter, language: 'fr', paragraphs: ['C’est notre lettre.', 'J’ai peur pour lui.'] }
    expect(read(french, 0, true).find(({ rule }) => rule === 'signers')?.sentence).toBe('J’ai peur pour lui.')
  })
  it('has nothing to say of a letter that a careful person wrote', () => {
    expect(lint({})).toEqual([])
    expect(rules({ salutation: 'Dear Sir or Madam,' })).toEqual([])
    expect(rules(saying('I know that that had had its reasons. Bora Bora is far away.'))).toEqual([])
  })

  it('names the sentence', () => {
    expect(lint(saying('Your regime must act.'))).toEqual([
      {
        rule: 'accusation',
        severity: 'look',
        position: 4,
        part: 'paragraphs',
        sentence: 'Your regime must act.',
        params: { word: 'regime' },
      },
    ])
  })

  it('finds greetings that greet nobody', () => {
    for (const salutation of ['Dear ,', 'Dear', 'Sehr geehrte,', 'Estimado:'])
      expect(rules({ salutation })).toEqual(['salutation.empty'])
    for (const salutation of ['Dear Sir/Madam,', 'Dear Name,', 'Dear Minister …,'])
      expect(rules({ salutation })).toEqual(['salutation.form'])
  })

  it('finds fields that nobody filled in', () => {
    for (const field of ['{{people}}', '[NAME]', '[your address]', 'XXX', '«»', '____'])
      expect(rules(saying(`I write for ${field} today.`))).toEqual(['leftover'])
    expect(rules(saying('He said [sic] nothing.'))).toEqual([])
  })

  it('finds the campaign in a private letter', () => {
    expect(rules(saying('See UA 204/26 for more.'))).toEqual(['reference'])
    expect(rules(saying('I am a member of Amnesty International.'))).toEqual(['organisation'])
    expect(rules(saying('We met in the Leeds group of friends.'))).toEqual(['organisation'])
  })

  it('finds words twice in a row', () => {
    expect(lint(saying('Please open the the prison.'))).toMatchObject([
      { rule: 'double', params: { words: 'the the' } },
    ])
  })

  it('finds a paragraph in another language', () => {
    const spanish =
      'Pido a las autoridades que el señor Lisouski sea puesto en libertad de inmediato y sin condiciones por el tribunal.'
    expect(lint({ paragraphs: [...letter.paragraphs, spanish] })).toMatchObject([
      { rule: 'language', params: { other: 'es' } },
    ])
    const russian = 'Прошу вас немедленно освободить его без всяких условий.'
    expect(lint({ paragraphs: [...letter.paragraphs, russian] })).toMatchObject([
      { rule: 'language', params: { other: 'ru' } },
    ])
  })

  it('finds letters with no body, hardly any, or too much for a page', () => {
    expect(rules({ paragraphs: [] })).toEqual(['empty'])
    expect(rules({ paragraphs: ['Please act.'] })).toEqual(['short'])
    expect(rules({ paragraphs: Array.from({ length: 60 }, () => letter.paragraphs[0] ?? '') })).toEqual(['pages'])
  })

  it('holds letters to what the case asks', () => {
    const note =
      'Please do not mention Amnesty International, his brother Pavel or the lawyer in your letters. Do not send letters to Minsk.'
    expect(
      lint(saying('His brother Pavel is ill.'), note).filter(({ rule }) => rule === 'guidance.mention'),
    ).toMatchObject([{ severity: 'wrong', sentence: 'His brother Pavel is ill.', params: { term: 'brother Pavel' } }])
    expect(rules({}, note)).toEqual(['guidance.send'])
    expect(rules(saying('Let the lawyer see him.'), note)).toContain('guidance.mention')
  })
})

describe('guidance', () => {
  it('is what a case asks, and not what it tells', () => {
    const read = (note: string) =>
      guidanceOf({ note, additional: '', summary: '' }).map(({ about: kind, terms }) => [kind, terms])
    expect(read('Avoid naming the witness.')).toEqual([['mention', ['witness']]])
    expect(read("Don't refer to the “hunger strike” or his illness when you write.")).toEqual([
      ['mention', ['hunger strike', 'illness']],
    ])
    expect(read('Please do not send appeals to the prison.')).toEqual([['send', ['prison']]])
    expect(read('No mencione a su familia.')).toEqual([['mention', ['su familia']]])
    expect(read('The authorities do not allow visits. He did not name anyone. Send appeals before 3 May.')).toEqual([])
  })
})

describe('groups', () => {
  it('gather what says the same, the wrong before the doubtful, and count letters', () => {
    const groups = createGroups()
    const linter = createLinter({ about, guidance: [], groupName: '', paper: papers.A4 })
    for (let i = 0; i < 3; i++)
      groups.add(linter({ ...letter, ...saying('Your regime must act.'), signature: `Writer ${i}` }, i))
    groups.add(linter({ ...letter, salutation: 'Dear ,' }, 3))
    expect(groups.list().map(({ finding, letters }) => [finding.rule, finding.position, letters])).toEqual([
      ['salutation.empty', 3, 1],
      ['accusation', 0, 3],
    ])
  })
})
