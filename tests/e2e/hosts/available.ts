import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findElectron, hasDisplay } from '../../../scripts/lib/electron.ts'
import type { HostKind } from './app.ts'

/** Debian's Chromium, or the one CHROMIUM_PATH names, or the one Playwright brought along. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const candidates = [env.CHROMIUM_PATH, '/usr/bin/chromium', chromium.executablePath()]
  return candidates.find((path) => path && existsSync(path)) ?? null
}

/** Why this host cannot run here, or null when it can. */
export function hindrance(host: HostKind): string | null {
  if (host === 'preview') return findChromium() === null ? 'there is no Chromium (CHROMIUM_PATH names one)' : null
  if (findElectron() === null) return 'there is no Electron (ELECTRON_OVERRIDE_DIST_PATH names one)'
  return hasDisplay() ? null : 'there is no display (xvfb-run makes one)'
}
