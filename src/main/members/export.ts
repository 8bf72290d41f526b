/** The roster as a CSV file that reads in again as what it was. */
import type { i18n } from 'i18next'
import type { Member, MemberColumn } from '#shared/members.ts'
import { separatorOf, writeCsv } from './csv/write.ts'
import { readCountry } from './import/countries.ts'
import { exportHeading, headerLanguage } from './import/headers.ts'
import { readLanguages } from './import/languages.ts'
import { noCountry } from './import/row.ts'
import { safetyCell } from './import/safety.ts'
import { readChannels } from './import/words.ts'

export function rosterCsv(members: readonly Member[], translator: i18n): string {
  const language = headerLanguage(translator.language)
  const words = wordsIn(translator)
  const columns: [MemberColumn, (member: Member) => string][] = [
    ['prefix', (member) => member.prefix],
    ['givenName', (member) => member.givenName],
    ['familyName', (member) => member.familyName],
    ['address', (member) => addressCell(member.address)],
    ['country', (member) => (member.country === null ? noCountry : words.country(member.country))],
    ['email', (member) => member.email],
    ['phone', (member) => member.phone],
    ['channels', (member) => member.channels.map(words.channel).join(', ')],
    ['languages', (member) => member.languages.map(words.language).join(', ')],
    ['note', (member) => member.note],
    ['active', (member) => words.yesNo(member.active)],
    ['consent', (member) => words.yesNo(member.consent.given)],
    ['consentOn', (member) => member.consent.on ?? ''],
    ['consentHow', (member) => member.consent.how],
    ['safety', (member) => safetyCell(member.safety)],
  ]
  const headings = columns.map(([column]) => exportHeading(column, language))
  const rows = members.map((member) => columns.map(([, cell]) => cell(member)))
  return writeCsv([headings, ...rows], separatorOf(language))
}

/** A line with a comma ends by a break, so that reading it does not take the comma for the end of a line. */
const addressCell = (lines: readonly string[]): string =>
  lines.length === 1 && lines[0]?.includes(',') ? `${lines[0]}\n` : lines.join('\n')

/** Words of the interface language where an import understands them, else the code. */
function wordsIn(translator: i18n) {
  const { language } = translator
  const regions = new Intl.DisplayNames([language], { type: 'region' })
  const languages = new Intl.DisplayNames([language], { type: 'language' })
  const countries = new Map<string, string>()
  const only = <T>(found: { values: T[] }, value: T) => found.values.length === 1 && found.values[0] === value
  return {
    country(code: string): string {
      const known = countries.get(code)
      if (known !== undefined) return known
      const name = regions.of(code) ?? code
      const word = readCountry(name) === code ? name : code
      countries.set(code, word)
      return word
    },
    language(tag: string): string {
      const name = languages.of(tag) ?? tag
      return only(readLanguages(name), tag) ? name : tag
    },
    channel(channel: Member['channels'][number]): string {
      const name = translator.t(`channel.${channel}`)
      return only(readChannels(name), channel) ? name : channel
    },
    yesNo: (value: boolean): string => translator.t(value ? 'app.common.yes' : 'app.common.no'),
  }
}
