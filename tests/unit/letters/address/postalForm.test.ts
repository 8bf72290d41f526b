import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#shared/fold.ts'
import { postalForms } from '../../../../scripts/postal-forms.ts'
import { recipientBlock } from '../../../../src/main/letters/address/blocks.ts'
import { addressForms } from '../../../../src/main/letters/address/postalData.ts'
import { inPostalForm } from '../../../../src/main/letters/address/postalForm.ts'
import { resourcesFolder } from '../../../../src/main/resources.ts'

const home = { country: 'LI', language: 'en' }
const set = (country: string, address: string[], from = home) =>
  recipientBlock({ name: '', title: '', address, country }, from)

/** Country, as printed, as it should stand. */
const forms: [string, string[], string[]][] = [
  ['AL', ['Rruga e Ullirit 3', '1001 Tirana'], ['Rruga e Ullirit 3', '1001 TIRANA', 'ALBANIA']],
  ['AR', ['Calle Ceibo 350', 'C1002 Buenos Aires'], ['Calle Ceibo 350', 'C1002 BUENOS AIRES', 'ARGENTINA']],
  ['AT', ['Ahornweg 2', 'Wien 1014'], ['Ahornweg 2', '1014 WIEN', 'AUSTRIA']],
  ['AU', ['4 Wattle Crescent', 'Barton ACT 2600'], ['4 Wattle Crescent', 'BARTON ACT 2600', 'AUSTRALIA']],
  ['AZ', ['Çinar küçəsi 7', 'AZ 1066 Bakı'], ['Çinar küçəsi 7', 'AZ 1066 BAKI', 'AZERBAIJAN']],
  ['BD', ['12 Mango Road', 'Dhaka 1215'], ['12 Mango Road', 'DHAKA 1215', 'BANGLADESH']],
  ['BE', ['Lindelaan 16', '1000 Brussel'], ['Lindelaan 16', '1000 BRUSSEL', 'BELGIUM']],
  ['BG', ['ul. Lipa 1', 'Sofia 1000'], ['ul. Lipa 1', '1000 SOFIA', 'BULGARIA']],
  ['BH', ['P.O. Box 450', 'Manama 317'], ['P.O. Box 450', 'MANAMA 317', 'BAHRAIN']],
  [
    'BR',
    ['Praça das Palmeiras 1', '70150-900 Brasília - DF'],
    ['Praça das Palmeiras 1', 'BRASÍLIA - DF', '70150-900', 'BRAZIL'],
  ],
  ['BY', ['Vul. Lipavaya 22', 'Minsk 220030', 'Belarus'], ['Vul. Lipavaya 22', '220030, MINSK', 'BELARUS']],
  ['CA', ['80 Birch Street', 'Ottawa ON K1A 0A2'], ['80 Birch Street', 'OTTAWA ON K1A 0A2', 'CANADA']],
  ['CH', ['Bundeshaus 3', 'CH-3003 Bern'], ['Bundeshaus 3', 'CH-3003 BERN', 'SWITZERLAND']],
  ['CL', ['Calle Alerce 1', '8340456 Santiago'], ['Calle Alerce 1', '8340456 SANTIAGO', 'CHILE']],
  ['CN', ['10 Pine Street', 'Beijing 100032'], ['10 Pine Street', 'BEIJING 100032', 'CHINA']],
  ['CO', ['Carrera 8 No. 7-26', 'Bogotá D.C. 111711'], ['Carrera 8 No. 7-26', 'BOGOTÁ D.C. 111711', 'COLOMBIA']],
  ['CZ', ['Lípová 12', '119 08 Praha 1'], ['Lípová 12', '119 08 PRAHA 1', 'CZECHIA']],
  ['DE', ['Lindenplatz 77', 'Berlin 10117'], ['Lindenplatz 77', '10117 BERLIN', 'GERMANY']],
  ['DK', ['Egevej 11', '1218 København K'], ['Egevej 11', '1218 KØBENHAVN K', 'DENMARK']],
  ['DZ', ['12 rue des Palmiers', 'Alger 16000'], ['12 rue des Palmiers', '16000 ALGER', 'ALGERIA']],
  ['EG', ['12 Palm Street', 'Cairo 11511', 'Egypt'], ['12 Palm Street', 'CAIRO', '11511', 'EGYPT']],
  ['ES', ['Calle del Olmo 5', '28071 Madrid'], ['Calle del Olmo 5', '28071 MADRID', 'SPAIN']],
  ['FI', ['Koivukatu 1', 'FI-00170 Helsinki'], ['Koivukatu 1', 'FI-00170 HELSINKI', 'FINLAND']],
  [
    'FR',
    ['13 place des Tilleuls', '75042 Paris Cedex 01'],
    ['13 place des Tilleuls', '75042 PARIS CEDEX 01', 'FRANCE'],
  ],
  ['GB', ['10 Oak Street', 'London SW1A 2AA'], ['10 Oak Street', 'LONDON', 'SW1A 2AA', 'UNITED KINGDOM']],
  ['GE', ['7 Vine Street', '0105 Tbilisi'], ['7 Vine Street', '0105 TBILISI', 'GEORGIA']],
  ['GR', ['Odos Elias 96', '115 27 Athina'], ['Odos Elias 96', '115 27 ATHINA', 'GREECE']],
  ['HU', ['Platán tér 2', '1055 Budapest'], ['Platán tér 2', '1055 Budapest', 'HUNGARY']],
  ['ID', ['Jl. Jati 17', 'Jakarta Pusat 10110'], ['Jl. Jati 17', 'JAKARTA PUSAT 10110', 'INDONESIA']],
  ['IL', ['29 Pine Street', 'Jerusalem 9101001'], ['29 Pine Street', 'JERUSALEM 9101001', 'ISRAEL']],
  ['IN', ['7 Banyan Road', 'New Delhi 110001'], ['7 Banyan Road', 'NEW DELHI 110001', 'INDIA']],
  ['IR', ['Cedar Avenue 12', 'Tehran 13168-14737'], ['Cedar Avenue 12', 'Tehran 13168-14737', 'IRAN']],
  ['IT', ['Via degli Ulivi 9', '00187 Roma RM'], ['Via degli Ulivi 9', '00187 ROMA RM', 'ITALY']],
  ['JP', ['1-1-1 Sakura, Chiyoda-ku', 'Tokyo 100-8977'], ['1-1-1 Sakura, Chiyoda-ku', 'Tokyo 100-8977', 'JAPAN']],
  ['KE', ['P.O. Box 40112, Nairobi 00100'], ['P.O. Box 40112', 'NAIROBI', '00100', 'KENYA']],
  ['KG', ['205 Poplar Ave', 'Bishkek, 720040'], ['205 Poplar Ave', '720040 BISHKEK', 'KYRGYZSTAN']],
  ['KR', ['47 Pine-ro', 'Gwacheon 13809'], ['47 Pine-ro', 'GWACHEON', '13809', 'SOUTH KOREA']],
  ['LT', ['Liepų g. 1', 'LT-01103 Vilnius'], ['Liepų g. 1', 'LT-01103 VILNIUS', 'LITHUANIA']],
  ['MA', ['Avenue des Cèdres 3', 'Rabat 10020'], ['Avenue des Cèdres 3', '10020 RABAT', 'MOROCCO']],
  [
    'MX',
    ['Av. de los Fresnos 161', '11850 Ciudad de México'],
    ['Av. de los Fresnos 161', '11850 CIUDAD DE MÉXICO', 'MEXICO'],
  ],
  ['MY', ['9 Jalan Meranti', 'Putrajaya 62502'], ['9 Jalan Meranti', '62502 PUTRAJAYA', 'MALAYSIA']],
  ['NL', ['Postbus 20001', '2500 EA Den Haag'], ['Postbus 20001', '2500 EA DEN HAAG', 'NETHERLANDS']],
  ['NO', ['Postboks 8001 Dep', '0030 Oslo'], ['Postboks 8001 Dep', '0030 OSLO', 'NORWAY']],
  ['NP', ['4 Sal Road', 'Kathmandu 44600'], ['4 Sal Road', 'KATHMANDU 44600', 'NEPAL']],
  ['PK', ['11 Cedar Avenue', 'Islamabad 44000'], ['11 Cedar Avenue', 'ISLAMABAD 44000', 'PAKISTAN']],
  ['PL', ['al. Lipowe 11', 'Warszawa 00-950'], ['al. Lipowe 11', '00-950 WARSZAWA', 'POLAND']],
  ['PT', ['Rua do Carvalho 1', '1200-888 Lisboa'], ['Rua do Carvalho 1', '1200-888 LISBOA', 'PORTUGAL']],
  ['RU', ['ul. Dubovaya 14, Moscow, 119049, Russia'], ['ul. Dubovaya 14', 'MOSCOW', '119049', 'RUSSIA']],
  ['SA', ['P.O. Box 7775', 'Riyadh 11472'], ['P.O. Box 7775', 'RIYADH 11472', 'SAUDI ARABIA']],
  ['SE', ['Björkgatan 4', '103 33 Stockholm'], ['Björkgatan 4', '103 33 STOCKHOLM', 'SWEDEN']],
  ['TH', ['5 Rain Tree Road', 'Bangkok 10200'], ['5 Rain Tree Road', 'BANGKOK 10200', 'THAILAND']],
  ['TN', ['3 rue des Oliviers', 'Tunis 1006'], ['3 rue des Oliviers', '1006 TUNIS', 'TUNISIA']],
  ['TR', ['Çınar Cad. 6', 'İzmir 35250'], ['Çınar Cad. 6', '35250 İZMİR', 'TÜRKIYE']],
  ['UA', ['11 Lypova St', 'Kyiv 01220', 'Ukraine'], ['11 Lypova St', 'KYIV', '01220', 'UKRAINE']],
  [
    'US',
    ['12 Maple Avenue', 'Springfield, IL 62701'],
    ['12 Maple Avenue', 'SPRINGFIELD, IL 62701', 'UNITED STATES OF AMERICA'],
  ],
  ['UZ', ['4 Chinor Street', 'Tashkent 100047'], ['4 Chinor Street', '100047 TASHKENT', 'UZBEKISTAN']],
  ['VN', ['44 Phượng Street', 'Hanoi 100000'], ['44 Phượng Street', 'HANOI 100000', 'VIETNAM']],
  ['ZA', ['Private Bag X463', 'Pretoria', '0001'], ['Private Bag X463', 'PRETORIA', '0001', 'SOUTH AFRICA']],
]

describe('address forms', () => {
  it.each(forms)('%s: %j', (country, printed, lines) => {
    expect(set(country, printed)).toEqual(lines)
  })

  it.each<[string, string, string[]]>([
    ['a street with a number that could be a postcode', 'IS', ['Laugavegur 123']],
    ['a street of five figures', 'DE', ['Mittelstraße 10117']],
    ['a box', 'CO', ['Apartado 111711']],
    ['a ministry', 'BY', ['1 Oak Street', 'Ministry of Justice 220030']],
    ['a region', 'RU', ['Pine Street 3', 'Moscow Oblast 119049']],
    ['figures of another country', 'DE', ['Lindenplatz 77', 'Berlin 1011']],
    ['a town without a postcode', 'SY', ['Cedar Street', 'Damascus']],
    ['a line with a room in it', 'FR', ['Bureau 12', 'Étage 4 75008']],
  ])('leaves %s as it is printed', (_, country, printed) => {
    expect(set(country, printed).slice(0, -1)).toEqual(printed)
  })

  it('writes towns at home as the home country does', () => {
    expect(set('CH', ['Bundeshaus 3', '3003 Bern'], { country: 'CH', language: 'de' })).toEqual([
      'Bundeshaus 3',
      '3003 Bern',
    ])
    expect(set('GB', ['10 Oak Street', 'London SW1A 2AA'], { country: 'GB', language: 'en' })).toEqual([
      '10 Oak Street',
      'LONDON',
      'SW1A 2AA',
    ])
  })

  it('follows the library that they are taken from', () => {
    expect(readFileSync(join(resourcesFolder, 'post', 'forms.json'), 'utf8')).toBe(postalForms())
  })
})

describe('any address', () => {
  const country = fc.constantFrom(...Object.keys(addressForms()))
  const digits = fc.stringMatching(/^[1-9][0-9]{2,6}$/)
  const town = fc.constantFrom(
    'Minsk',
    'São Paulo',
    'St. Gallen',
    'Den Haag',
    'Москва',
    'Αθήνα',
    '北京',
    'القاهرة',
    'İzmir',
    'Ñuñoa',
  )
  const word = fc.oneof(
    town,
    fc.stringMatching(/^\p{L}{1,9}$/u),
    digits,
    fc.constantFrom('Street', 'No. 4', 'P.O. Box 7', 'Cedex 03', 'IL'),
  )
  const gap = fc.constantFrom(' ', ', ', ' - ')
  const line = fc.tuple(word, gap, word).map((parts) => parts.join(''))
  const address = fc.array(fc.oneof(line, word), { minLength: 1, maxLength: 6 })
  const tokens = (lines: string[]) =>
    lines
      .flatMap((text) => text.split(/[\s,;–-]+/))
      .filter((token) => token !== '')
      .map(folded)
      .sort()
  const folded = (token: string) => fold(token.toLocaleUpperCase('tr').toLowerCase()).replace(/ı/g, 'i')

  it('loses nothing, is set the same a second time, and has no empty line', () => {
    fc.assert(
      fc.property(address, country, fc.boolean(), (lines, code, abroad) => {
        const once = inPostalForm(lines, code, abroad)
        expect(tokens(once)).toEqual(tokens(lines))
        expect(inPostalForm(once, code, abroad)).toEqual(once)
        for (const text of once) expect(text.trim()).not.toBe('')
      }),
      // The town could be a code of Bermuda by its letters.
      { numRuns: 2000, examples: [[['Minsk Minsk'], 'BM', false]] },
    )
  })
})
