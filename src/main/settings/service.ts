import { defaultSettings, Settings } from '#shared/settings.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import { createSettingsRepository } from './repository.ts'

export interface SettingsService {
  get(): Settings
  /** Whether the group ever said who it is. */
  begun(): boolean
  save(patch: Partial<Settings>): { operation: Id }
}

export function createSettings({ sqlite, history }: Data): SettingsService {
  const repository = createSettingsRepository(sqlite)
  return {
    // Names that a later version stored and this one does not know are left alone, not refused.
    get: () => Settings.parse({ ...defaultSettings, ...repository.read() }),
    begun: () => Object.keys(repository.read()).length > 0,
    save(patch) {
      const { operation } = history.operate({ key: 'settings.save', params: {} }, () => {
        for (const [name, value] of Object.entries(patch)) repository.write(name, value)
      })
      return { operation }
    },
  }
}
