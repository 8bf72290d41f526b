/** Every language says all that English says, with the same values in it, and writes as its readers are used to. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '#shared/i18n/en/index.ts'
import { languages, spokenLanguage } from '#shared/i18n/index.ts'
import { createTranslator } from '../../../src/main/translator.ts'
import { names, sameAsEnglish } from './sameAsEnglish.ts'

const root = join(import.meta.dirname, '..', '..', '..', 'src', 'shared', 'i18n')

interface Tree {
  [key: string]: string | Tree
}

/** Every sentence by its whole key, `domain.part.key`. */
function sentences(language: string): Map<string, string> {
  const all = new Map<string, string>()
  const walk = (tree: Tree, path: string) => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') all.set(`${path}.${key}`, value)
      else walk(value, `${path}.${key}`)
    }
  }
  for (const file of domains(language))
    walk(JSON.parse(readFileSync(join(root, language, `${file}.json`), 'utf8')), file)
  return all
}

const domains = (language: string): string[] =>
  readdirSync(join(root, language))
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'))

const form = /_(zero|one|two|few|many|other)$/
const stem = (key: string) => key.replace(form, '')
const english = sentences('en')
for (const key of english.keys()) if (key.startsWith('cli.')) english.delete(key)
const isPlural = (key: string) =>
  form.test(key) && english.has(`${stem(key)}_one`) && english.has(`${stem(key)}_other`) && !key.endsWith('_zero')

/** The keys that a language must have: English's, with its own forms of each plural. */
function wanted(language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const keys = [...english.keys()].flatMap((key) => (isPlural(key) ? forms.map((one) => `${stem(key)}_${one}`) : [key]))
  return [...new Set(keys)].sort()
}

/** What must stand in both: values to fill in, sentences to nest, tags, and the fields that a template fills. */
const marks = (text: string) =>
  (text.match(/\{\{[^}]*\}\}|\$t\([^)]*\)|<\/?\w+\s*\/?>|(?<!\{)\{\w+\}(?!\})/g) ?? []).sort().join(' ')
const withoutCount = (text: string) => marks(text.replaceAll('{{count}}', ''))

it('English has each of its files in its index', () => {
  expect(Object.keys(en).sort()).toEqual(domains('en').sort())
})

describe.each(languages.filter((language) => language !== 'en'))('in %s', (language) => {
  const said = sentences(language)
  /** What English says there; for a form that English has not, its `_other`. */
  const source = (key: string) => english.get(key) ?? english.get(`${stem(key)}_other`) ?? ''
  const where = (fails: (text: string, key: string) => boolean) =>
    [...said].filter(([key, text]) => fails(text, key)).map(([key, text]) => `${key}: ${text}`)

  it('is said what English says, in every form of a plural', () => {
    expect([...said.keys()].sort()).toEqual(wanted(language))
  })

  it('is the same filled in', () => {
    const allowed = (key: string) => [source(key), english.get(`${stem(key)}_other`) ?? ''].map(marks)
    // "1 letter" may be "a letter", where the form is for one alone: in French it is for none, too.
    const alone = (text: string, key: string) =>
      key.endsWith('_one') && language !== 'fr' && withoutCount(text) === withoutCount(source(key))
    expect(where((text, key) => !allowed(key).includes(marks(text)) && !alone(text, key))).toEqual([])
  })

  it('stands nothing empty, and no blank at an end that English has not', () => {
    const ends = (text: string) => [/^\s/.test(text), /\s$/.test(text)].join()
    expect(where((text, key) => text.trim() === '' || ends(text) !== ends(source(key)))).toEqual([])
  })

  it('is nothing left in English but what is called the same', () => {
    const same = [...names, ...(sameAsEnglish[language] ?? [])]
    const words = (text: string) =>
      text
        .replace(/\{\{[^}]*\}\}|\$t\([^)]*\)/g, '')
        .toLowerCase()
        .match(/\p{L}{3,}/gu) ?? []
    expect(where((text, key) => text === source(key) && words(text).some((word) => !same.includes(word)))).toEqual([])
  })

  it('are quotation marks and stops as its readers know them', () => {
    const wrong = {
      de: /"|“[^„]*”|‘|«|»/,
      es: /"|„|“[^”]*$/,
      // A narrow no-break space before ; ! ?, a wide one before : and inside « ».
      fr: /"|“|”|„|[^\u202f\s][;!?](?=\s|$)|[^\S\u202f][;!?]|[^\S\u00a0]:|[^\S\u00a0]»|«[^\u00a0]|[^\u00a0\s\d/\w{}]:(?=\s)/,
    }[language as 'de']
    expect(where((text) => wrong.test(text))).toEqual([])
  })

  if (language === 'es')
    it('are questions and exclamations opened, too', () => {
      // A sign between blanks is the name of a key.
      const count = (text: string, sign: string) => text.replaceAll(' ? ', ' ').split(sign).length
      expect(where((text) => count(text, '?') !== count(text, '¿') || count(text, '!') !== count(text, '¡'))).toEqual(
        [],
      )
    })
})

describe('the language that is spoken', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['eu', 'es-ES', 'fr'], 'es'],
    [['pt-BR'], 'en'],
    [['', 'fr'], 'fr'],
    [[], 'en'],
  ])('of %j is %s', (wished, language) => {
    expect(spokenLanguage(wished)).toBe(language)
  })

  it('ends a sentence with one stop', () => {
    const t = createTranslator('fr').t
    const said = (on: string) => t('refusal.packPostedAlready', { number: 3, on })
    expect(t('reports.sentOn', { on: '29 déc.' })).toMatch(/déc\.$/)
    expect(said('29 déc.')).not.toMatch(/\.\.(?!\.)/)
    const unfinished = 'Lettre A... et C…'
    expect(t('app.common.for', { what: unfinished, whom: 'p. ex..' })).toContain(unfinished)
    expect(t('app.common.for', { what: '', whom: 'p. ex..' })).toMatch(/ex\.$/)
  })

  it('writes counts, and nothing else, as its numbers are written', () => {
    const members = (language: string) => createTranslator(language).t('packs.memberCount', { count: 12_345 })
    expect(members('en')).toContain('12,345')
    expect(members('de')).toContain('12.345')
    expect(members('fr').replace(/\s/g, ' ')).toContain('12 345')
    expect(createTranslator('en').t('host.preview.portTaken', { port: 12_345 })).toContain('Port 12345')
  })
})
