/** `npm test`: everything that must hold, one step after the other, and a plain last line. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { hasDisplay } from './lib/electron.ts'
import { type Ended, project, run, runNode, tools } from './lib/project.ts'

interface Tally {
  passed: number
  failed: number
  skipped: number
}

const results = join(project, 'test-results')
rmSync(results, { recursive: true, force: true })

const steps: [string, () => Promise<Tally>][] = [
  ['types', async () => whole(await runNode([join(project, 'scripts', 'types.ts')]))],
  ['lint', async () => whole(await runNode([join(project, 'scripts', 'lint.ts')]))],
  ['unit and integration', unit],
  ['build', async () => whole(await build())],
  ['end to end', endToEnd],
]

const sum: Tally = { passed: 0, failed: 0, skipped: 0 }
const lines: string[] = []
for (const [name, work] of steps) {
  console.log(`\n── ${name} ──`)
  const started = performance.now()
  const tally = await work()
  sum.passed += tally.passed
  sum.failed += tally.failed
  sum.skipped += tally.skipped
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  lines.push(`${tally.failed === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${inWords(tally)} (${seconds} s)`)
  console.log(lines.at(-1))
}
console.log(`\n${lines.join('\n')}\n`)
if (sum.skipped > 0) console.log(`${sum.skipped} skipped: see above why`)
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed === 0 ? 0 : 1

/** A step that counts as one test. */
function whole({ code }: Ended): Tally {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

async function build(): Promise<Ended> {
  const ended = await runNode([tools.vite, 'build'], { quiet: true })
  if (ended.code !== 0) console.error(ended.said)
  return ended
}

async function unit(): Promise<Tally> {
  const file = join(results, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await runNode([tools.vitest, 'run', ...reporters])
  const said = read(file)
  return agree(code, { passed: said.numPassedTests, failed: said.numFailedTests, skipped: said.numPendingTests })
}

async function endToEnd(): Promise<Tally> {
  const file = join(results, 'e2e.json')
  const playwright = [tools.playwright, 'test']
  const screen = hasDisplay() ? null : onPath('xvfb-run')
  const { code } = screen ? await run(screen, ['-a', process.execPath, ...playwright]) : await runNode(playwright)
  const stats = read(file).stats ?? {}
  const { expected = 0, unexpected, flaky = 0, skipped } = stats
  // Said aloud, since a spec that needs a second try hides a race of its own or of the app's.
  if (flaky > 0) console.log(`FLAKY: ${flaky} passed at the second try only; see the list above.`)
  return agree(code, { passed: expected + flaky, failed: unexpected, skipped })
}

/** A runner that ends badly without a failed test (a file that does not load, say) has failed once. */
function agree(code: number, { passed = 0, failed = 0, skipped = 0 }: Partial<Tally>): Tally {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped }
}

interface Report {
  numPassedTests?: number
  numFailedTests?: number
  numPendingTests?: number
  stats?: { expected?: number; unexpected?: number; flaky?: number; skipped?: number }
}

/** A runner's JSON report; empty when it did not come so far. */
function read(file: string): Report {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : {}
}

function onPath(command: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, command)).find((file) => existsSync(file)) ?? null
}

function inWords({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
