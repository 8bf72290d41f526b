/** The messy rosters of tests/fixtures/members/messy: what each is, and what is expected of it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CountryCode } from '#shared/values.ts'
import type { RosterSource } from './source.ts'

export interface MessyRoster {
  name: string
  about: string
  /** The group's country. */
  home: CountryCode
  source?: RosterSource
  /** Instead of a file: what was copied from a spreadsheet. */
  pasted?: string
  /** As outcome.ts says it. */
  expected: unknown
}

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'members', 'messy')

export const messyRosters = (): MessyRoster[] =>
  readdirSync(folder)
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<MessyRoster, 'name'>),
    }))
