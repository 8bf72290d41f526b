import type { PostRow, PostTable, PostZone } from '#shared/post.ts'
import type { CountryCode, Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import type { SettingsService } from '../settings/service.ts'
import { createPostRepository, type OwnFigures } from './repository.ts'
import { postCountries, typicalDays, typicalZone } from './typical.ts'

export interface PostService {
  table(): PostTable
  /** @returns calendar days from the group's postbox to a country, read once for many letters */
  days(): (to: CountryCode) => number
  setCountry(figures: OwnFigures): { operation: Id }
  setPrice(zone: PostZone, price: number): { operation: Id }
}

export function createPost({ sqlite, history }: Data, settings: Pick<SettingsService, 'get'>): PostService {
  const repository = createPostRepository(sqlite)
  const own = () => new Map(repository.own().map((row) => [row.country, row]))

  return {
    table() {
      const { country: home, currency } = settings.get()
      const known = own()
      const rows = postCountries().map((country): PostRow => {
        const figures = known.get(country)
        const [days, zone] = [typicalDays(home, country), typicalZone(home, country)]
        return {
          country,
          days: figures?.days ?? days,
          typicalDays: days,
          zone: figures?.zone ?? zone,
          typicalZone: zone,
        }
      })
      const prices = { inland: 0, zone1: 0, zone2: 0, zone3: 0 }
      for (const { zone, price } of repository.prices()) prices[zone] = price
      return { home, currency, rows, prices }
    },

    days() {
      const { country: home } = settings.get()
      const known = own()
      return (to) => known.get(to)?.days ?? typicalDays(home, to)
    },

    setCountry(figures) {
      const { country } = figures
      const { operation } = history.operate({ key: 'post.setCountry', params: { country } }, () =>
        repository.put(figures),
      )
      return { operation }
    },

    setPrice(zone, price) {
      const { operation } = history.operate({ key: 'post.setPrice', params: {} }, () =>
        repository.putPrice(zone, price),
      )
      return { operation }
    },
  }
}
