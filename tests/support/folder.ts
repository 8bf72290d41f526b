/** What every test that touches a profile needs: a folder that goes away, and a clock that stands still. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import type { Clock } from '../../src/main/clock.ts'

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candlepost-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Stands still at noon of the day given. */
export const stoppedClock = (day: string): Clock => ({ now: () => `${day}T12:00:00.000Z`, today: () => day })

/** As {@link temporaryFolder}, for all tests of a file. */
export function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candlepost-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
