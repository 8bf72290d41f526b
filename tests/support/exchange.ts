/** Desks that exchange files; scrypt is made easy, since a test opens many. */
import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { ExchangeScope } from '#shared/exchange.ts'
import type { Clock } from '../../src/main/clock.ts'
import { openProfile } from '../../src/main/db/profile.ts'
import { createExchange, type ExchangeService } from '../../src/main/exchange/service.ts'
import { quietControl } from '../../src/main/jobs/control.ts'
import { stoppedClock, temporaryFolder } from './folder.ts'
import { openTestDesk, type TestDesk } from './profile.ts'

export const passphrase = 'abstract candle window harvest lemon orbit'

export interface ExchangeDesk extends TestDesk {
  exchange: ExchangeService
  give(scope: ExchangeScope): Promise<string>
  take(file: string, apart?: string[]): ReturnType<ExchangeService['merge']>
  rows<Row = Record<string, unknown>>(sql: string, ...values: string[]): Row[]
}

let files = 0

export function openExchangeDesk(options: { folder?: string; clock?: Clock } = {}): ExchangeDesk {
  return toExchangeDesk(openTestDesk({ folder: freshProfile(), ...options }))
}

export function toExchangeDesk(test: TestDesk): ExchangeDesk {
  const { data, settings, profile } = test.desk.services
  const exchange = createExchange(data, settings, profile.paths, 1)
  return {
    ...test,
    exchange,
    async give(scope) {
      const file = join(test.saved, `${files++}.candlepost`)
      await exchange.give(file, scope, passphrase, quietControl)
      return file
    },
    take: (path, apart = []) => exchange.merge({ path, passphrase, apart, expected: null }, quietControl),
    rows: <Row>(sql: string, ...values: string[]) => data.sqlite.prepare<string[], Row>(sql).all(...values),
  }
}

export const share = (cases: string[], tallies = true): ExchangeScope => ({
  what: 'share',
  cases,
  wordings: true,
  documents: true,
  tallies,
})

export const somewhere = (): string => join(temporaryFolder(), 'file.candlepost')

/** A profile's folder as a new one would be, without the second that its migrations take. */
export function freshProfile(group: string = randomUUID()): string {
  template ??= madeTemplate()
  const folder = temporaryFolder()
  copyFileSync(join(template, database), join(folder, database))
  const sqlite = new Database(join(folder, database))
  // Every group is another one.
  sqlite.exec(`UPDATE recording SET mode = 'replay'`)
  sqlite.prepare(`UPDATE settings SET value = ? WHERE name = 'groupId'`).run(JSON.stringify(group))
  sqlite.exec(`UPDATE recording SET mode = 'closed'`)
  sqlite.close()
  return folder
}

const database = 'candlepost.sqlite'
let template: string | null = null
function madeTemplate(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candlepost-test-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  openProfile(folder, stoppedClock('2026-11-22')).close()
  return folder
}

/** A desk on a copy of another's profile, whose writes so far it takes along. */
export function copyOf({ folder, desk }: ExchangeDesk, options: { clock?: Clock } = {}): ExchangeDesk {
  desk.services.data.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  const copy = temporaryFolder()
  copyFileSync(join(folder, database), join(copy, database))
  return openExchangeDesk({ folder: copy, ...options })
}
