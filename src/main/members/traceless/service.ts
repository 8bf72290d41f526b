import type { Id } from '#shared/values.ts'
import type { Data } from '../../db/data.ts'
import { tracelessDone } from './done.ts'
import { createTracelessRepository } from './repository.ts'

export interface TracelessService {
  /** Guests who want no trace and whose row is no longer needed: the review queue proposes to erase them. */
  done(): Id[]
}

export function createTraceless({ sqlite }: Pick<Data, 'sqlite'>): TracelessService {
  const repository = createTracelessRepository(sqlite)
  return {
    done() {
      const guests = repository.guests()
      const packs = guests.length === 0 ? [] : repository.packs()
      return guests.filter(({ since }) => tracelessDone(since, packs)).map(({ id }) => id)
    },
  }
}
