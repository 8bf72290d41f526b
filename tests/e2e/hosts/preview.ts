import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from '@playwright/test'
import { asRoot } from '../../../scripts/lib/electron.ts'
import { project } from '../../../scripts/lib/project.ts'
import { type DeskApp, startLimit } from './app.ts'
import { findChromium } from './available.ts'

export interface PreviewServer {
  /** With the one-time key. */
  address: string
  /** Without it. */
  origin: string
  end(): Promise<number | null>
}

/**
 * Starts the built preview alone, without a browser.
 * @param locale of the computer that it thinks it runs on
 */
export async function startPreview(profile: string, locale = 'en-US'): Promise<PreviewServer> {
  const script = join(project, 'out', 'main', 'preview.cjs')
  const server: ChildProcess = spawn(process.execPath, [script, '--profile', profile], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LC_ALL: `${locale.replace('-', '_')}.UTF-8` },
  })
  if (!server.stdout) throw new Error('The preview has no standard output')
  const lines = createInterface({ input: server.stdout })
  const [address] = await once(lines, 'line', { signal: AbortSignal.timeout(startLimit) })
  return {
    address: String(address),
    origin: new URL(String(address)).origin,
    async end() {
      if (server.exitCode !== null) return server.exitCode
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      const [code] = await ended
      return code
    },
  }
}

/** Serves the built app and opens it in Chromium. */
export async function launchPreview(profile: string, locale = 'en-US'): Promise<DeskApp> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('There is no Chromium')
  const browser: Browser = await chromium.launch({ executablePath, args: asRoot ? ['--no-sandbox'] : [] })
  let server = await startPreview(profile, locale)
  let page = await open()

  async function open(): Promise<Page> {
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 860 } })
    const opened = await context.newPage()
    await opened.goto(server.address)
    return opened
  }

  return {
    kind: 'preview',
    program: null,
    profile,
    saveFolder: join(profile, 'exports'),
    get page() {
      return page
    },
    async pickFiles(paths) {
      page.once('filechooser', (chooser) => void chooser.setFiles(paths))
    },
    async relaunch() {
      await page.context().close()
      await server.end()
      server = await startPreview(profile, locale)
      page = await open()
      return page
    },
    async close() {
      await browser.close()
      await server.end()
    },
  }
}
