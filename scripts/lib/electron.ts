/** Which Electron there is on this computer, and how this project is opened with it. For `npm start` and the tests. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './project.ts'

const installed = join(project, 'node_modules', 'electron')

const executable =
  process.platform === 'darwin'
    ? join('Electron.app', 'Contents', 'MacOS', 'Electron')
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron'

/** The Electron that ELECTRON_OVERRIDE_DIST_PATH names, else the installed one; null where neither is there. */
export function findElectron(env: NodeJS.ProcessEnv = process.env): string | null {
  const file = env.ELECTRON_OVERRIDE_DIST_PATH
    ? join(env.ELECTRON_OVERRIDE_DIST_PATH, executable)
    : join(installed, 'dist', executable)
  // Without its version file a fetch was cut off in the middle.
  const whole = env.ELECTRON_OVERRIDE_DIST_PATH || versionOf(join(installed, 'dist')) === wanted()
  return existsSync(file) && whole ? file : null
}

/** Lets the electron package fetch its binary, for so long and no longer. */
export function fetchElectron(milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const fetching = spawn(process.execPath, [join(installed, 'install.js')], {
      stdio: 'ignore',
      timeout: milliseconds,
    })
    fetching.on('error', () => resolve(false))
    fetching.on('exit', (code) => resolve(code === 0))
  })
}

/** Whether a window can be shown at all. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Chromium refuses its sandbox to root on Linux. */
export const asRoot = process.platform === 'linux' && process.getuid?.() === 0

/**
 * What to tell Electron so that it opens this project's build. `early.cjs` goes first: see src/main/electron/early.ts.
 */
export function electronArguments(more: readonly string[] = []): string[] {
  const early = join(project, 'out', 'main', 'early.cjs')
  return ['-r', early, project, ...(asRoot ? ['--no-sandbox'] : []), ...more]
}

const wanted = (): string => JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).version

function versionOf(dist: string): string | null {
  const file = join(dist, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null
}
