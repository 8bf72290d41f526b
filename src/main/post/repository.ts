import type { PostZone } from '#shared/post.ts'
import type { CountryCode } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

export interface OwnFigures {
  country: CountryCode
  days: number | null
  zone: PostZone | null
}

export function createPostRepository(sqlite: Sqlite) {
  const all = sqlite.prepare<[], OwnFigures>('SELECT country, days, zone FROM post_days')
  const put = sqlite.prepare<[CountryCode, number | null, PostZone | null]>(`
    INSERT INTO post_days (country, days, zone) VALUES (?, ?, ?)
    ON CONFLICT (country) DO UPDATE SET days = excluded.days, zone = excluded.zone`)
  const drop = sqlite.prepare<[CountryCode]>('DELETE FROM post_days WHERE country = ?')
  const prices = sqlite.prepare<[], { zone: PostZone; price: number }>('SELECT zone, price FROM post_prices')
  const putPrice = sqlite.prepare<[PostZone, number]>(`
    INSERT INTO post_prices (zone, price) VALUES (?, ?) ON CONFLICT (zone) DO UPDATE SET price = excluded.price`)
  return {
    own: (): OwnFigures[] => all.all(),
    put({ country, days, zone }: OwnFigures): void {
      if (days === null && zone === null) drop.run(country)
      else put.run(country, days, zone)
    },
    prices: () => prices.all(),
    putPrice: (zone: PostZone, price: number): void => {
      putPrice.run(zone, price)
    },
  }
}
