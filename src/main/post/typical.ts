/** Typical days and price zones of post between two countries, from resources/post/airmail.json. */
import { z } from 'zod'
import type { PostZone } from '#shared/post.ts'
import type { CountryCode } from '#shared/values.ts'
import { isInland } from '../letters/address/destination.ts'
import { once, readPost } from '../letters/address/postalData.ts'

const Days = z.record(z.string(), z.int().positive())

const Airmail = z.object({
  inland: z.int().positive(),
  /** Destinations by region, ISO 3166-1. */
  regions: z.record(z.string(), z.array(z.string())),
  /** Calendar days by region of destination, for each group of regions that letters are posted in. */
  origins: z.record(z.string(), z.object({ from: z.array(z.string()), days: Days })),
  /** Days within a region, where they are fewer than from elsewhere. */
  near: Days,
})

const airmail = once(() => {
  const { inland, regions, origins, near } = Airmail.parse(readPost('airmail.json'))
  const regionOf = new Map(Object.entries(regions).flatMap(([region, list]) => list.map((code) => [code, region])))
  return { inland, origins: Object.values(origins), near, regionOf }
})

const europe = new Set(['westernEurope', 'centralEurope', 'easternEurope'])

/** Every country that the table knows. */
export const postCountries = (): CountryCode[] => [...airmail().regionOf.keys()].sort()

/** Calendar days of a letter from the postbox to the addressee. */
export function typicalDays(home: CountryCode, to: CountryCode): number {
  const { inland, origins, near, regionOf } = airmail()
  if (isInland(home, to)) return inland
  const [from, region] = [regionOf.get(home), regionOf.get(to)]
  const origin = origins.find((one) => one.from.includes(from ?? '')) ?? origins.at(-1)
  const days = (region === from ? near[region ?? ''] : undefined) ?? origin?.days[region ?? '']
  // A country that the table does not know takes as long as the slowest that it knows.
  return days ?? Math.max(...Object.values(origin?.days ?? { inland }))
}

/** Many posts have one price for their own continent and one for the rest of the world. */
export function typicalZone(home: CountryCode, to: CountryCode): PostZone {
  const { regionOf } = airmail()
  if (isInland(home, to)) return 'inland'
  const [from, region] = [regionOf.get(home) ?? '', regionOf.get(to) ?? '']
  return from === region || (europe.has(from) && europe.has(region)) ? 'zone1' : 'zone2'
}
