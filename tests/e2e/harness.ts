/**
 * One way to drive the app for both hosts: `import { test, expect, expectAccessible } from './harness.ts'`, then
 * `test('...', async ({ app }) => { await app.page.getByRole(...) })`. Each test gets a fresh profile, on a
 * computer that speaks American English unless a spec says `test.use({ locale: 'de-DE' })`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect } from '@playwright/test'
import type { DeskApp, HostKind } from './hosts/app.ts'
import { hindrance } from './hosts/available.ts'
import { launchElectron } from './hosts/electron.ts'
import { launchPreview } from './hosts/preview.ts'

export type { DeskApp, HostKind }
export { expect }

export interface HostOptions {
  host: HostKind
}

interface Fixtures {
  /** A folder of this test's own, removed afterwards. */
  folder: string
  app: DeskApp
}

const said = new Set<string>()

export const test = base.extend<Fixtures & { able: undefined }, HostOptions>({
  host: ['electron', { option: true, scope: 'worker' }],

  // Runs before everything else: without its host, a test is skipped aloud, or fails where that was asked for.
  able: [
    async ({ host }, use) => {
      const why = hindrance(host)
      if (why !== null) {
        const line = `END-TO-END TESTS IN ${host.toUpperCase()} CANNOT RUN: ${why}`
        if (process.env.REQUIRE_E2E === '1') throw new Error(line)
        if (!said.has(line)) process.stderr.write(`\n${line}\n`)
        said.add(line)
        base.skip(true, line)
      }
      await use(undefined)
    },
    { auto: true },
  ],

  folder: async ({ able: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'candlepost-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },

  app: async ({ host, folder, locale }, use, info) => {
    const profile = join(folder, 'profile')
    const app =
      host === 'electron'
        ? await launchElectron(profile, join(folder, 'saved'), locale)
        : await launchPreview(profile, locale)
    await use(app)
    if (info.status !== info.expectedStatus) {
      const screenshot = await app.page.screenshot().catch(() => null)
      if (screenshot) await info.attach('screen', { body: screenshot, contentType: 'image/png' })
    }
    await app.close()
  },
})

/**
 * Fails with what axe found on the screen that is shown now: rule, why, and where. In one of the hosts only, as both show
 * the same page and a screen takes seconds.
 */
export async function expectAccessible(app: DeskApp): Promise<void> {
  // A screen is there once it has said what it is.
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  if (app.kind === 'preview' && hindrance('electron') === null) return
  const notes = app.page.locator('.mantine-Notification-root')
  const shown = await notes.count()
  await animationsOver(app)
  // Legacy mode: axe would otherwise open a page of its own, which an Electron window has not.
  const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(app.kind === 'electron').analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.target.join(' ')).join('\n  ')}`,
  )
  // A note whose time is over fades out while axe looks, which takes seconds: then it looks again.
  await animationsOver(app)
  if (found.length > 0 && (await notes.count()) < shown) return expectAccessible(app)
  expect(found).toEqual([])
}

/** What fades in has no contrast yet. A spinner never ends, and is not waited for. */
const animationsOver = (app: DeskApp) =>
  app.page.waitForFunction(() =>
    document.getAnimations().every((animation) => {
      const endless = animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY
      return endless || animation.playState !== 'running'
    }),
  )
