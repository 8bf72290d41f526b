import type { InterfaceLanguage } from '#shared/i18n/index.ts'
import { defaultSettings, Settings } from '#shared/settings.ts'
import { type CountryCode, Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import { createSettingsRepository } from './repository.ts'

/** Who the group is to others that add up the figures of many. */
export interface GroupIdentity {
  /** Random, made with the profile and never changed: names and countries may be the same or change, this is neither. */
  id: Id
  /** As set; may be empty. */
  name: string
  /** Null while nobody ever said it: the country that the settings begin with is only a guess. */
  country: CountryCode | null
}

/** The row of `settings` that holds the id, beside what the page may set: see 0018-figures.sql. */
const groupId = 'groupId'

export interface SettingsService {
  get(): Settings
  /** Whether the group ever said who it is. */
  begun(): boolean
  groupIdentity(): GroupIdentity
  save(patch: Partial<Settings>): { operation: Id }
}

/** @param language what the interface speaks while nobody has chosen */
export function createSettings({ sqlite, history }: Data, language: InterfaceLanguage = 'en'): SettingsService {
  const repository = createSettingsRepository(sqlite)
  const begin: Settings = { ...defaultSettings, language }
  return {
    // Names that a later version stored and this one does not know are left alone, not refused.
    get: () => Settings.parse({ ...begin, ...repository.read() }),
    begun: () => Object.keys(repository.read()).some((name) => name !== groupId),
    groupIdentity() {
      const said = repository.read()
      const { groupName, country } = Settings.parse({ ...begin, ...said })
      return { id: Id.parse(said[groupId]), name: groupName, country: said.country === undefined ? null : country }
    },
    save(patch) {
      const { operation } = history.operate({ key: 'settings.save', params: {} }, () => {
        for (const [name, value] of Object.entries(patch)) repository.write(name, value)
      })
      return { operation }
    },
  }
}
