import { LetterChannel } from '#shared/packs.ts'
import type { PostTable } from '#shared/post.ts'
import type { SheetOptions } from '#shared/sheets.ts'
import type { Id } from '#shared/values.ts'
import type { Services } from '../../services.ts'
import { createTranslator } from '../../translator.ts'
import { destinationOf } from '../address/destination.ts'
import type { Postage, SheetData, SheetLetter } from './data.ts'

type Needs = Pick<Services, 'packs' | 'cases' | 'addressees' | 'settings' | 'post'>

/**
 * A pack as its sheets print it: its letters as they were frozen, in their order, without those that are withheld.
 * @throws Refusal `packGone`
 */
export function gather({ packs, cases, addressees, settings, post }: Needs, id: Id, options: SheetOptions): SheetData {
  const pack = packs.get(id)
  const { language, country } = settings.get()
  // Looked up once: addressees in the bin are not there any more, and their letters are.
  const known = new Map(addressees.list().map((entry) => [entry.id, entry]))
  const home = { country, language }
  const letters = LetterChannel.options
    .flatMap((channel) => packs.letters(id, 0, -1, channel).letters)
    .sort((a, b) => a.position - b.position)
    .map((letter): SheetLetter => {
      const to = known.get(letter.via ?? letter.addresseeId ?? '')
      return {
        code: letter.code,
        caseId: letter.caseId,
        reference: letter.reference,
        memberId: letter.memberId,
        memberName: letter.memberName,
        addresseeId: letter.addresseeId,
        addresseeName: letter.addresseeName,
        channel: letter.channel,
        faxes: known.get(letter.addresseeId ?? '')?.faxes ?? [],
        destination: to ? destinationOf(to, home) : null,
        text: letter.text,
      }
    })
  return {
    ...surroundings({ settings, post }, options),
    pack: {
      number: pack.number,
      letterDate: pack.letterDate,
      references: pack.cases.map(({ reference }) => reference),
    },
    pageSize: pack.pageSize,
    letters,
    cases: pack.cases.map((about) => cases.get(about.id)),
  }
}

/** What stands around a pack, and around the papers of an evening. */
export function surroundings({ settings, post }: Pick<Needs, 'settings' | 'post'>, options: SheetOptions) {
  const { language, country, groupName, addressWindow } = settings.get()
  return {
    t: createTranslator(language).t,
    language,
    country,
    group: groupName,
    window: addressWindow,
    options,
    postage: postageFrom(post.table()),
  }
}

/** A price of nothing is one that nobody has entered. */
function postageFrom({ currency, rows, prices }: PostTable): Postage {
  const byCountry = new Map(rows.map((row) => [row.country, row]))
  return {
    currency,
    to(country) {
      const { zone, days } = byCountry.get(country) ?? { zone: 'zone3' as const, days: 21 }
      return { zone, price: prices[zone] || null, days }
    },
  }
}
