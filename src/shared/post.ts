/** The post: how long letters take to each country, and what a stamp costs. */
import { z } from 'zod'
import { Currency } from './currency.ts'
import { change, query } from './procedure.ts'
import { CountryCode, Done } from './values.ts'

/** How the group's post sorts destinations by price: its own country, its neighbours, the rest, and one to spare. */
export const PostZone = z.enum(['inland', 'zone1', 'zone2', 'zone3'])
export type PostZone = z.infer<typeof PostZone>

export const PostRow = z.object({
  country: CountryCode,
  /** Calendar days from the postbox to the addressee. */
  days: z.int().min(0).max(365),
  /** The figure of resources/post/airmail.json. */
  typicalDays: z.int(),
  zone: PostZone,
  typicalZone: PostZone,
})
export type PostRow = z.infer<typeof PostRow>

export const PostTable = z.object({
  /** Where letters are posted: the group's country. */
  home: CountryCode,
  currency: Currency,
  rows: z.array(PostRow),
  /** Price of one letter in hundredths of the currency; 0 where nobody has said. */
  prices: z.record(PostZone, z.int().min(0)),
})
export type PostTable = z.infer<typeof PostTable>

export const postContract = {
  table: query(z.void(), PostTable),
  /** Null days or zone: back to the typical figure. */
  setCountry: change(
    z.object({ country: CountryCode, days: z.int().min(0).max(365).nullable(), zone: PostZone.nullable() }),
    Done,
  ),
  setPrice: change(z.object({ zone: PostZone, price: z.int().min(0).max(10_000_000) }), Done),
}
