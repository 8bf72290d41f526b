/** What every domain gets to work on. */
import type { Clock } from '../clock.ts'
import { createHistory, type History } from './history.ts'
import type { Profile } from './profile.ts'
import type { Sqlite } from './sqlite.ts'

export interface Data {
  sqlite: Sqlite
  history: History
  clock: Clock
}

export const openData = (profile: Profile, clock: Clock): Data => ({
  sqlite: profile.sqlite,
  history: createHistory(profile.sqlite, clock),
  clock,
})
