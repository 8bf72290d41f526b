/**
 * `npm start [-- --profile DIR]`: builds, then opens the window; where that cannot be, serves the preview and prints
 * its address.
 */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { asRoot, electronArguments, fetchElectron, findElectron, hasDisplay } from './lib/electron.ts'
import { project, runNode, tools } from './lib/project.ts'

/** Long enough for a slow line, short enough for a line that is not there. */
const fetchLimit = 60_000

const args = fromCaller(process.argv.slice(2))

console.log('Building Candlepost …')
const build = await runNode([tools.vite, 'build'], { quiet: true })
if (build.code !== 0) {
  console.error(build.said)
  process.exit(1)
}

const obstacle = await openWindow()
if (obstacle !== null) {
  console.log(
    `${obstacle} Candlepost is served to a browser on this computer instead; open this address, Ctrl+C ends it:`,
  )
  process.exit(await follow(process.execPath, [join(project, 'out', 'main', 'preview.cjs'), ...args]))
}

/** Opens the window and ends with it, or says in one sentence why it cannot be opened. */
async function openWindow(): Promise<string | null> {
  if (!hasDisplay()) return 'There is no display here for a window.'
  let electron = findElectron()
  if (electron === null) {
    console.log('Fetching Electron, once (for at most a minute) …')
    await fetchElectron(fetchLimit)
    electron = findElectron()
  }
  if (electron === null) return 'Electron is not installed and could not be fetched.'
  if (asRoot) console.log('Running as root, where Chromium refuses its sandbox, so the window runs without it.')
  const code = await follow(electron, electronArguments(args))
  // 127: the system could not even load it, for want of a library.
  if (code === 127) return 'Electron could not be started on this computer.'
  process.exit(code)
}

/** Runs a program in the foreground and hands it the signals that end this one. */
function follow(command: string, its: string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, its, { cwd: project, stdio: 'inherit' })
    // At a terminal, Ctrl+C reaches the child by itself; a second one would cut its ending short.
    process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    child.on('error', () => done(127))
    child.on('exit', (code) => done(code ?? 1))
  })
}

/** npm changes to the project's folder; a relative profile counts from where npm was called. */
function fromCaller(given: string[]): string[] {
  const caller = process.env.INIT_CWD ?? process.cwd()
  return given.map((arg, i) => {
    if (given[i - 1] === '--profile') return resolve(caller, arg)
    return arg.startsWith('--profile=') ? `--profile=${resolve(caller, arg.slice('--profile='.length))}` : arg
  })
}
