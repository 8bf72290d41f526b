/**
 * The two forms in which nearly every number is written, "+44 7700 900123" and "07700 900123", without the library's
 * search for the country that a number belongs to: that search was half the time of a large import. It answers only where
 * the library would answer the same (a test holds them together), and from the library's own data.
 */
import data from 'libphonenumber-js/min/metadata'
import type { CountryCode } from '#shared/values.ts'

interface Plan {
  callingCode: string
  /** What a number within the country begins with; null where there is nothing of the kind. */
  prefix: RegExp | null
  /** Whether a 0 before another digit can only be that. */
  zero: boolean
  /** The numbers of the country without the prefix. */
  national: RegExp
  /** Numbers of digits that are possible in every country of the calling code, and in any of them. */
  everywhere: ReadonlySet<number>
  anywhere: ReadonlySet<number>
}

/** The library's compact data, version 4; 0 where there is nothing. The prefix to read by is mostly the prefix. */
type CountryRow = readonly [
  callingCode: string,
  wayOut: string,
  pattern: string,
  lengths: readonly number[],
  formats?: unknown,
  prefix?: unknown,
  rule?: unknown,
  prefixToRead?: unknown,
]
const { version, countries, country_calling_codes } = data as unknown as {
  version: number
  countries: Record<string, CountryRow>
  country_calling_codes: Record<string, readonly string[]>
}
if (version !== 4) throw new Error(`libphonenumber-js has data of version ${version}; plainPhone.ts reads version 4`)
const rows: Record<string, CountryRow | undefined> = countries
const callingCodes: Record<string, readonly string[] | undefined> = country_calling_codes

const plans = new Map<string, Plan | null>()

/** @returns undefined where the library has to be asked; null for what is no number */
export function plainE164(typed: string, country: CountryCode): string | null | undefined {
  if (/^\+[1-9][\d -]{7,20}$/.test(typed)) return international(typed.replace(/\D/g, ''))
  if (/^0[1-9][\d -]{5,18}$/.test(typed)) return inCountry(typed.replace(/\D/g, ''), country)
  return undefined
}

function international(digits: string): string | null | undefined {
  for (let length = 1; length <= 3; length++) {
    const codes = countriesOf(digits.slice(0, length))
    const [first] = codes
    if (first === undefined) continue
    const plan = planOf(first)
    const number = digits.slice(length)
    if (!plan || number.length < 5 || plan.prefix?.test(number)) return undefined
    if (plan.everywhere.has(number.length)) return `+${digits}`
    return plan.anywhere.has(number.length) ? undefined : null
  }
  return undefined
}

function inCountry(digits: string, country: CountryCode): string | undefined {
  const plan = planOf(country)
  const number = digits.slice(1)
  const plain =
    plan?.zero &&
    plan.prefix?.exec(digits)?.[0] === '0' &&
    plan.everywhere.has(number.length) &&
    !plan.national.test(digits)
  return plain ? `+${plan.callingCode}${number}` : undefined
}

const countriesOf = (callingCode: string): readonly string[] => callingCodes[callingCode] ?? []

function planOf(country: string): Plan | null {
  let plan = plans.get(country)
  if (plan === undefined) {
    plan = readPlan(country)
    plans.set(country, plan)
  }
  return plan
}

function readPlan(country: string): Plan | null {
  const row = rows[country]
  if (!row) return null
  const [callingCode, wayOut, pattern] = row
  const prefix = row[7] || row[5]
  const lengths = countriesOf(callingCode).map((code) => rows[code]?.[3] ?? [])
  return {
    callingCode,
    prefix: typeof prefix === 'string' ? new RegExp(`^(?:${prefix})`) : null,
    // Groups in a prefix name carriers or rewrite the number, and not every way out of a country is 00.
    zero: typeof prefix === 'string' && !prefix.includes('(') && wayOut === '00',
    national: new RegExp(`^(?:${pattern})$`),
    everywhere: new Set((lengths[0] ?? []).filter((length) => lengths.every((some) => some.includes(length)))),
    anywhere: new Set(lengths.flat()),
  }
}
