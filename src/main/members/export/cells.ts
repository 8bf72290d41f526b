/** What an export writes of a member, so that it reads in again as what it was. */
import type { i18n } from 'i18next'
import { type ExportColumn, exportColumns, type Member } from '#shared/members.ts'
import type { CountryCode } from '#shared/values.ts'
import { readCountry } from '../import/countries.ts'
import { exportHeading, headerLanguage } from '../import/headers.ts'
import { readLanguages } from '../import/languages.ts'
import { noCountry } from '../import/parts.ts'
import { safetyCell } from '../import/safety.ts'
import { tagsCell } from '../import/tags.ts'
import { readAddressPrint, readChannels } from '../import/words.ts'

type Column = ExportColumn

/** Headings and cells of text, a row a member, in the words of the interface. */
export function rosterCells(members: readonly Member[], translator: i18n): { headings: string[]; rows: string[][] } {
  const language = headerLanguage(translator.language)
  const country = countryWord(translator.language)
  const words = wordsIn(translator)
  const cell: Record<Column, (member: Member) => string> = {
    prefix: (member) => member.prefix,
    givenName: (member) => member.givenName,
    familyName: (member) => member.familyName,
    address: (member) => addressCell(member.address),
    country: (member) => (member.country === null ? noCountry : country(member.country)),
    email: (member) => member.email,
    phone: (member) => member.phone,
    channels: (member) => member.channels.map(words.channel).join(', '),
    languages: (member) => member.languages.map(words.language).join(', '),
    note: (member) => member.note,
    active: (member) => words.yesNo(member.active),
    consent: (member) => words.yesNo(member.consent.given),
    consentOn: (member) => member.consent.on ?? '',
    consentHow: (member) => member.consent.how,
    safety: (member) => safetyCell(member.safety),
    tags: (member) => tagsCell(member.tags),
    guest: (member) => words.yesNo(member.guest),
    trace: (member) => words.yesNo(member.trace === 'none'),
    addressPrint: (member) => words.addressPrint(member.addressPrint),
  }
  return {
    headings: exportColumns.map((column) => exportHeading(column, language)),
    rows: members.map((member) => exportColumns.map((column) => cell[column](member))),
  }
}

/** A line with a comma ends by a break, so that reading it does not take the comma for the end of a line. */
export const addressCell = (lines: readonly string[]): string =>
  lines.length === 1 && lines[0]?.includes(',') ? `${lines[0]}\n` : lines.join('\n')

/** A country's name where an import understands it, else its code. */
export function countryWord(language: string): (code: CountryCode) => string {
  const regions = new Intl.DisplayNames([language], { type: 'region' })
  const known = new Map<CountryCode, string>()
  return (code) => {
    const word = known.get(code)
    if (word !== undefined) return word
    const name = regions.of(code) ?? code
    const understood = readCountry(name) === code ? name : code
    known.set(code, understood)
    return understood
  }
}

/** Words of the interface language where an import understands them, else the code. */
function wordsIn(translator: i18n) {
  const languages = new Intl.DisplayNames([translator.language], { type: 'language' })
  const only = <T>(found: { values: T[] }, value: T) => found.values.length === 1 && found.values[0] === value
  return {
    language(tag: string): string {
      const name = languages.of(tag) ?? tag
      return only(readLanguages(name), tag) ? name : tag
    },
    channel(channel: Member['channels'][number]): string {
      const name = translator.t(`channel.${channel}`)
      return only(readChannels(name), channel) ? name : channel
    },
    addressPrint(print: Member['addressPrint']): string {
      const name = translator.t(`members.form.addressPrints.${print}`)
      return readAddressPrint(name) === print ? name : print
    },
    yesNo: (value: boolean): string => translator.t(value ? 'app.common.yes' : 'app.common.no'),
  }
}
