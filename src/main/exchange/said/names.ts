/** What a person calls a record: its own name, or that of what it belongs to. */
import { moneyText } from '#shared/currency.ts'
import type { Content, Row } from '../content.ts'
import type { Records } from '../records.ts'
import type { Sameness } from '../same.ts'
import { type Kind, kindNamed } from '../tables.ts'
import type { Register } from '../version.ts'
import type { Saying } from './saying.ts'

interface NameNeeds {
  records: Records
  same: Sameness
}

/** Kinds whose records others refer to by their id. */
const referred = ['addressee', 'case', 'member', 'household', 'template', 'evening', 'pack', 'letter', 'attendance']

const textIn = (row: Row, ...names: string[]): string | undefined =>
  names.map((name) => row[name]).find((one): one is string => typeof one === 'string' && one !== '')

/** @returns undefined where the record has no name of its own */
function titleOf(kind: string, row: Row, saying: Saying): string | undefined {
  const { t, day, locale } = saying
  if (kind === 'pack') return row.number === undefined ? undefined : t('packs.name', { number: row.number })
  if (kind === 'letter') return textIn(row, 'code')
  if (kind === 'attendance')
    return textIn(row, 'guest') ?? (row.member_id ? (saying.called(String(row.member_id)) ?? undefined) : undefined)
  if (kind === 'evening')
    return textIn(row, 'title', 'place') ?? t('evenings.on', { day: day(String(row.held_on ?? '')) })
  if (kind === 'money')
    return `${moneyText(Number(row.amount), String(row.currency), locale)} · ${t(`money.kindOf.${row.kind}`)}`
  const full = [row.given_name, row.family_name].filter(Boolean).join(' ')
  const about = row.reference && row.headline ? `${row.reference} ${row.headline}` : ''
  return about || full || textIn(row, 'name', 'title')
}

export const calling = ({ records, same }: NameNeeds, saying: () => Saying) => {
  return (id: string): string | null => {
    if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id)) return null
    for (const name of referred) {
      const kind = kindNamed(name)
      for (const one of same.spellings(id)) {
        const found = kind && records.find(kind, one)
        if (found) return titleOf(name, numbered(kind, records, one, found.content), saying()) ?? null
      }
    }
    return null
  }
}

/** A label stands in the row and not in what is exchanged of it. */
function numbered(kind: Kind, records: Records, key: string, { row }: Content): Row {
  return kind.label ? { ...row, [kind.label.column]: records.labelOf(kind, key) } : row
}

/** @param key the record's key, whatever its kind */
export function nameOf(kind: Kind, key: string, register: Register, saying: Saying): string {
  const { t, called, country, language, month } = saying
  if (kind.name === 'setting') return t(`exchange.setting.${key}`, { defaultValue: key })
  if (kind.name.startsWith('month')) return month(key)
  if (kind.name === 'postDays') return country(key)
  if (kind.name === 'postPrice') return t(`settings.post.zones.${key}`)
  const whole = called(key)
  if (whole !== null) return whole
  const row = register.find(({ content }) => content !== null)?.content?.row ?? {}
  const own = titleOf(kind.name, row, saying)
  if (own !== undefined && own !== '') return own
  const keys: unknown[] = key.startsWith('[') ? JSON.parse(key) : [key]
  const [first, second] = keys.map(String)
  const parent = [...keys, row.case_id, row.member_id, row.evening_id, row.addressee_id]
    .filter((one): one is string => typeof one === 'string')
    .map(called)
    .find((one) => one !== null)
  if (parent === undefined) return String(row.number ?? first ?? key)
  if (kind.name === 'wording') return `${parent} (${language(second ?? '')})`
  return kind.name === 'route' ? `${parent} (${t(`routes.name.${second}`)})` : parent
}
