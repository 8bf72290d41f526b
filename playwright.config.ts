import { defineConfig } from '@playwright/test'
import type { HostOptions } from './tests/e2e/harness.ts'

/** The same specs in the desktop window and in the browser preview, but for what only one of them has (by file name). Run `npm run build` first, or `npm test`. */
export default defineConfig<object, HostOptions>({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/e2e',
  // Each spec has a profile and a window of its own.
  workers: 2,
  // A machine that also builds and installs may stall for seconds; `npm test` says which specs needed the second try.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 10_000 },
  forbidOnly: process.env.REQUIRE_E2E === '1',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    { name: 'electron', use: { host: 'electron' }, testIgnore: 'preview-*.spec.ts' },
    { name: 'preview', use: { host: 'preview' }, testIgnore: 'window-*.spec.ts' },
  ],
})
