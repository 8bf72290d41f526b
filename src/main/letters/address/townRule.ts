/** Where a country's post wants the postcode, taken from the form of its addresses. */
import type { CountryCode } from '#shared/values.ts'
import { addressForms } from './postalData.ts'

export interface TownRule {
  /** A postcode before or after a town, as `code` and `town`; with the country's letters where people write them ("CH-3003"). */
  before: RegExp
  after: RegExp
  /** A line that is a postcode and nothing else, and one that has one in it. */
  alone: RegExp
  within: RegExp
  place: 'before' | 'after'
  /** Whether it has a line of its own. */
  own: boolean
  /** What stands between postcode and town on one line. */
  joint: string
  /** Whether nothing but the town stands above a postcode on its own line. */
  townAbove: boolean
  /** Whether town and region are written in capitals at home too. */
  capitals: boolean
  /** Whether addresses in the country's own script run the other way round, from the postcode to the name. */
  localOrder: boolean
}

const gap = '[\\s,;–-]+'
const rules = new Map<CountryCode, TownRule | null>()

/** Null where there are no postcodes, or where the form does not say how they stand to the town alone. */
export function townRule(country: CountryCode): TownRule | null {
  const known = rules.get(country)
  if (known !== undefined) return known
  const made = read(country)
  rules.set(country, made)
  return made
}

function read(country: CountryCode): TownRule | null {
  const { form, local, postcode, upper = 'C' } = addressForms()[country] ?? { form: '' }
  const town = form.indexOf('%C')
  const zip = form.indexOf('%Z')
  if (postcode === undefined || town < 0 || zip < 0) return null
  const place = zip < town ? 'before' : 'after'
  const [start, end] = place === 'before' ? [zip, town] : [town, zip]
  // Where the street stands between the two (Hungary), lines as printed do not tell which is which.
  if (/%[AON]/.test(form.slice(start, end))) return null
  const line = form.split('%n').find((one) => one.includes('%Z')) ?? ''
  const own = !/%[A-Z]/.test(line.replace('%Z', ''))
  const joint = place === 'before' ? /%Z([^%]*)/.exec(line)?.[1] : /%[A-Z]([^%]*)%Z/.exec(line)?.[1]
  const code = `(?:[A-Z]{1,3}[- ]?)?(?:${postcode})`
  return {
    before: new RegExp(`^(?<code>${code})${gap}(?<town>.+)$`, 'iu'),
    after: new RegExp(`^(?<town>.+?)${gap}(?<code>${code})[.,]?$`, 'iu'),
    alone: new RegExp(`^(?:${code})$`, 'iu'),
    within: new RegExp(`(?:^|[\\s,])(?:${code})(?:$|[\\s,])`, 'iu'),
    place,
    own,
    joint: joint || ' ',
    townAbove: /%C%n%Z/.test(form),
    capitals: upper.includes('C'),
    localOrder: local !== undefined && local.indexOf('%A') < local.indexOf('%N'),
  }
}
