import { describe, expect, it } from 'vitest'
import { recipientBlock, senderBlock } from '../../../../src/main/letters/address/blocks.ts'
import { destinationOf, isInland } from '../../../../src/main/letters/address/destination.ts'

const home = { country: 'GB', language: 'en' }
const block = (name: string, address: string[], country: string | null, from = home) =>
  recipientBlock({ name, title: '', address, country }, from)

describe('embassies', () => {
  it.each([
    ['by the country they print', ['6 Elm Court', 'London', 'United Kingdom'], ['6 Elm Court', 'London']],
    ['by a postcode', ['6 Elm Court', 'London W8 5DL'], ['6 Elm Court', 'LONDON', 'W8 5DL']],
  ])('at home are inland, %s', (_, address, lines) => {
    expect(block('Embassy of Belarus', address, 'BY')).toEqual(['Embassy of Belarus', ...lines])
  })
  it('in a third country go there', () => {
    expect(block('Ambassade du Bélarus', ['4 rue des Ormes', '75016 Paris', 'France'], 'BY')).toEqual([
      'Ambassade du Bélarus',
      '4 rue des Ormes',
      '75016 PARIS',
      'FRANCE',
    ])
  })
  it('of the home country stand abroad', () => {
    const at = { name: 'British Embassy', title: '', address: ['Karl Street 37', '220030 Minsk'], country: 'BY' }
    expect(destinationOf(at, home)).toBe('BY')
  })
  it('are nothing that a ministry could be taken for', () => {
    const at = { name: 'Ministry of Justice', title: '', address: ['6 Elm Court', 'London W8 5DL'], country: 'BY' }
    expect(destinationOf(at, home)).toBe('BY')
  })
})

describe('territories', () => {
  it.each([
    ['US', 'PR', true],
    ['PR', 'US', true],
    ['FR', 'GP', true],
    ['GB', 'JE', true],
    ['GB', 'GI', false],
    ['DK', 'GL', false],
    ['CN', 'HK', false],
  ])('from %s to %s is inland: %s', (from, to, inland) => {
    expect(isInland(from, to)).toBe(inland)
  })
  it('carry their own name, but none within one post', () => {
    expect(block('X', ['PO Box 82', 'San Juan, PR 00902'], 'PR')).toEqual([
      'X',
      'PO Box 82',
      'SAN JUAN, PR 00902',
      'PUERTO RICO',
    ])
    expect(block('X', ['PO Box 82', 'San Juan, PR 00902'], 'PR', { country: 'US', language: 'en' })).toEqual([
      'X',
      'PO Box 82',
      'SAN JUAN, PR 00902',
    ])
    expect(block('X', ['1 rue des Mangues', '97100 Basse-Terre'], 'GP', { country: 'DE', language: 'de' }).at(-1)).toBe(
      'GUADELOUPE',
    )
    expect(block('X', ['1 Pine Road', 'Central', 'Hong Kong'], 'HK', { country: 'FR', language: 'fr' }).at(-1)).toBe(
      'HONG KONG',
    )
    expect(block('X', ['1 Quai Fleuri', '98000 Monaco'], 'MC', { country: 'FR', language: 'fr' }).at(-1)).toBe('MONACO')
  })
})

describe('addresses in other scripts', () => {
  it('run from the large to the small in China and Japan', () => {
    const to = { name: '张三', title: '部长', address: ['100032 北京市西城区松树街10号'], country: 'CN' }
    expect(recipientBlock(to, home)).toEqual(['100032 北京市西城区松树街10号', '部长', '张三', 'CHINA'])
    expect(recipientBlock({ ...to, name: 'Zhang San', title: '' }, home)[0]).toBe('Zhang San')
  })
  it('keep their letters', () => {
    expect(block('سمير', ['ص.ب. 7775', 'الرياض 11472'], 'SA')).toEqual([
      'سمير',
      'ص.ب. 7775',
      'الرياض 11472',
      'SAUDI ARABIA',
    ])
    expect(block('Иван', ['ул. Дубовая, 14', '119049 Москва'], 'RU')).toEqual([
      'Иван',
      'ул. Дубовая, 14',
      'МОСКВА',
      '119049',
      'RUSSIA',
    ])
    expect(block('ნინო', ['7 ქუჩა', '0105 თბილისი'], 'GE')).toEqual(['ნინო', '7 ქუჩა', '0105 თბილისი', 'GEORGIA'])
  })
})

describe('odd senders', () => {
  it.each([
    [{ name: 'Cher', address: [], country: null }, []],
    [{ name: 'Cher', address: ['Leeds'], country: 'GB' }, ['Cher', 'Leeds', 'United Kingdom']],
    [
      { name: 'Siobhán O’Brien', address: [' ', '1 <b> & Co', 'York'], country: 'GB' },
      ['Siobhán O’Brien', '1 <b> & Co', 'York', 'United Kingdom'],
    ],
    [{ name: '', address: ['Leeds, United Kingdom'], country: 'GB' }, ['Leeds', 'United Kingdom']],
  ])('%j', (member, lines) => {
    expect(senderBlock(member, home, 'BY')).toEqual(lines)
  })
})
