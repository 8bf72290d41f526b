/** The small values that every domain shares. Norms are named where a shape comes from one. */
import { z } from 'zod'

/** UUIDv7 (RFC 9562), so that records of two computers merge and sort by the moment they were made. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

/** A civil day, `YYYY-MM-DD` (ISO 8601), that exists in the calendar. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** A calendar month, `YYYY-MM` (ISO 8601). */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export type Month = z.infer<typeof Month>

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ` (ISO 8601). */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** ISO 3166-1 alpha-2, upper case. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/)
export type CountryCode = z.infer<typeof CountryCode>

/** BCP 47 language tag, as short as it can be: `en`, `fr`, `zh-Hant`. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
export type LanguageTag = z.infer<typeof LanguageTag>

/** How an action is taken, in the order in which reports list them. */
export const channels = ['letter', 'postcard', 'email', 'fax', 'call', 'social', 'petition', 'other'] as const
export const Channel = z.enum(channels)
export type Channel = z.infer<typeof Channel>

/** One line of text as typed: no line breaks, no edge blanks. */
export const Line = z
  .string()
  .max(500)
  .transform((text) => text.replace(/\s+/g, ' ').trim())

/** Text of many lines, at most what a long urgent action needs. */
export const Text = z.string().max(200_000)

/** Postal address lines without the country; blank lines are dropped. */
export const AddressLines = z
  .array(Line)
  .max(12)
  .transform((lines) => lines.filter((line) => line !== ''))

/** Names the recorded operation, so that the page can offer to undo just that one. */
export const Done = z.object({ operation: Id })
