/** An entry of money as its form holds it: pure. */
import type { Currency } from '#shared/currency.ts'
import type { MoneyEntry, MoneyFields, MoneyKind } from '#shared/money.ts'
import { readAmount, typedAmount } from './amount.ts'

export interface Entry {
  kind: MoneyKind | null
  /** As typed. */
  amount: string
  on: string | null
  eveningId: string | null
  caseId: string | null
  note: string
}

export const entryFrom = (
  { kind, amount, currency, on, eveningId, caseId, note }: MoneyEntry,
  locale: string,
): Entry => ({
  kind,
  amount: typedAmount(amount, currency, locale),
  on,
  eveningId,
  caseId,
  note,
})

export type EntryError = 'kind' | 'amount' | 'tooMuch' | 'on' | 'future'

/** What is wrong with each field, as keys under `money.error`. */
export function checkEntry(
  { kind, amount, on }: Entry,
  { currency, locale, today }: { currency: Currency; locale: string; today: string },
): Partial<Record<keyof Entry, EntryError>> {
  const read = readAmount(amount, currency, locale)
  return {
    ...(kind === null ? { kind: 'kind' } : {}),
    ...('error' in read ? { amount: read.error } : {}),
    ...(on === null ? { on: 'on' } : on > today ? { on: 'future' } : {}),
  }
}

/** Null while something is wrong. */
export function fieldsFrom(
  entry: Entry,
  currency: Currency,
  packId: string | null,
  locale: string,
): MoneyFields | null {
  const { kind, on, amount, ...rest } = entry
  const read = readAmount(amount, currency, locale)
  if (kind === null || on === null || 'error' in read) return null
  return { ...rest, kind, on, amount: read.minor, currency, packId }
}
