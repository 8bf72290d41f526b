/** A value of a record as lines that a person reads: what is a word of ours in the table is one of theirs here. Pure. */
import type { Cell, Row } from '../content.ts'
import type { Saying } from './saying.ts'
import { specials } from './specials.ts'

type Say = (value: string | number, saying: Saying) => string

const keyed =
  (under: string): Say =>
  (value, { t }) =>
    t(`${under}.${value}`, { defaultValue: String(value) })
const yesNo: Say = (value, { t }) => t(value === 1 ? 'app.common.yes' : 'app.common.no')
const moment: Say = (value, { moment: say }) => say(String(value))

/** A UUIDv7 begins with the millisecond in which it was made (RFC 9562). */
const momentOf = (id: string) => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString()

/** By column, whichever table it is in. */
const columns: Readonly<Record<string, Say>> = {
  channel: keyed('channel'),
  channels: keyed('channel'),
  country: (value, { country }) => country(String(value)),
  language: (value, { language }) => language(String(value)),
  languages: (value, { language }) => language(String(value)),
  preferred_languages: (value, { language }) => language(String(value)),
  status: keyed('exchange.value'),
  said: keyed('exchange.value'),
  decision: keyed('exchange.value'),
  page_size: keyed('exchange.value'),
  zone: keyed('settings.post.zones'),
  purpose: keyed('personalData.purpose'),
  trace: keyed('memberPage.trace'),
  address_print: keyed('memberPage.addressPrint'),
  active: yesNo,
  guest: yesNo,
  given: yesNo,
  by_person: yesNo,
  initials: yesNo,
  erased: yesNo,
  check_address: yesNo,
  said_id: (value, { moment: say }) => say(momentOf(String(value))),
  deleted_at: moment,
  released_at: moment,
  closed_at: moment,
  came_at: moment,
  tapped_at: moment,
  merged_at: moment,
  added_at: moment,
  recorded_at: moment,
}

/** Where the same column means another thing in each table. */
const columnsOf: Readonly<Record<string, Readonly<Record<string, Say>>>> = {
  action: { kind: keyed('actions.kindOf'), source: keyed('exchange.value.source') },
  tap: { kind: keyed('actions.kindOf') },
  reply: { kind: keyed('replies.kindOf') },
  outcome: { kind: keyed('outcomes.kindOf') },
  money: { kind: keyed('money.kindOf') },
  dataRequest: { kind: keyed('personalData.request') },
}

/** Rows of a part, each as a line. */
const parts: Readonly<Record<string, (rows: readonly Row[], saying: Saying) => string[]>> = {
  case_addressees: (rows, { called, t }) =>
    rows.map((row) => `${called(String(row.addressee_id)) ?? ''} (${t(`cases.role.${row.role}`)})`),
  pack_cases: (rows, { called }) => rows.map((row) => called(String(row.case_id)) ?? ''),
  evening_cases: (rows, { called }) => rows.map((row) => called(String(row.case_id)) ?? ''),
  evening_packs: (rows, { called }) => rows.map((row) => called(String(row.pack_id)) ?? ''),
  reply_files: (rows) => rows.map((row) => String(row.name)),
  pack_texts: (rows, { t }) => [t('exchange.value.texts', { count: rows.length })],
  pack_forms: (rows, { t }) => [t('exchange.value.forms', { count: rows.length })],
}

interface Said {
  kind: string
  key: string
  field: string
  value: Cell | Row[]
  /** The columns beside it. */
  row: Row
}

export function valueLines({ kind, key, field, value, row }: Said, saying: Saying): string[] {
  if (value === null || value === '') return []
  if (Array.isArray(value)) {
    const said = parts[field]?.(value, saying) ?? value.map((one) => plain(one, saying).join(' · '))
    return said.filter((line) => line !== '')
  }
  const special = specials[kind]?.[field]
  if (special) return special({ value, key, row }, saying).filter((line) => line !== '')
  const say = columnsOf[kind]?.[field] ?? columns[field]
  if (!say) return plain(value, saying)
  const list = typeof value === 'string' && value.startsWith('[') ? parsed(value) : null
  return Array.isArray(list) ? list.map((one) => say(one, saying)) : [say(value, saying)]
}

/** Whatever has no words of its own: texts as they are, lists line by line, ids by name. */
function plain(value: unknown, saying: Saying): string[] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value === 'boolean') return [yesNo(Number(value), saying)]
  if (typeof value === 'string') {
    const read = /^\s*[[{]/.test(value) ? parsed(value) : null
    return read === null ? [saying.called(value) ?? value] : plain(read, saying)
  }
  if (Array.isArray(value)) return value.flatMap((one) => plain(one, saying).join(' · ')).filter((line) => line !== '')
  if (typeof value === 'object') return Object.values(value).flatMap((one) => plain(one, saying))
  return [String(value)]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Text that only begins like JSON: somebody wrote it, and reads it as it is.
    return null
  }
}
