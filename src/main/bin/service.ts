import type { BinItem } from '#shared/desk.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import type { SettingsService } from '../settings/service.ts'
import { createBinRepository } from './repository.ts'

export interface BinService {
  /** Latest first. */
  list(): BinItem[]
  /** @throws Refusal `notInBin` */
  restore(kind: BinItem['kind'], id: Id): { operation: Id }
}

export function createBin({ sqlite, history }: Data, settings: Pick<SettingsService, 'get'>): BinService {
  const repository = createBinRepository(sqlite, () => settings.get().language)
  return {
    list: repository.list,
    restore(kind, id) {
      const item = repository.list().find((entry) => entry.kind === kind && entry.id === id)
      if (!item) throw new Refusal('notInBin')
      const { operation } = history.operate({ key: `bin.restore.${kind}`, params: { name: item.name } }, () =>
        repository.restore(kind, id),
      )
      return { operation }
    },
  }
}
