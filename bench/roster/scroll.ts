/**
 * The table of 100,000 members as it scrolls, in Chromium without a window: by the wheel, by the keys that go on by a row
 * and by a page, and by dragging the scrollbar through all of it. Times are from the browser's own trace: of a frame, from
 * when the browser began it until it was drawn, and of the gap between two drawn frames, in which the page may also have
 * waited for the next key. Each way of scrolling is measured several times; of every figure the median is printed, and the
 * worst frame of each round beside it, since another program that has the processor for a moment shows as one. Bar: no
 * frame over 33 ms, by the medians.
 * Wants the app built (`npm run build`).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { asRoot } from '../../scripts/lib/electron.ts'
import { systemClock } from '../../src/main/clock.ts'
import { openProfile } from '../../src/main/db/profile.ts'
import { quietControl } from '../../src/main/jobs/control.ts'
import { createServices } from '../../src/main/services.ts'
import { findChromium } from '../../tests/e2e/hosts/available.ts'
import { startPreview } from '../../tests/e2e/hosts/preview.ts'
import { median } from '../median.ts'
import { fill, people } from './people.ts'

const members = Number(process.env.BENCH_ROSTER ?? 100_000)
const bar = 33
const keyPresses = 120
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)
const viewport = { width: 1280, height: 860 }

interface TraceEvent {
  name: string
  /** Of what has a beginning (`b`) and an end. */
  ph: string
  /** Microseconds. */
  ts: number
  dur?: number
  args?: { frame_reporter?: { state: string } }
}

async function prepare(folder: string): Promise<void> {
  const profile = openProfile(folder, systemClock)
  const services = createServices(profile, systemClock)
  services.settings.save({ groupName: 'Bench', country: 'GB' })
  fill(services, people(members))
  services.roster.catchUp(quietControl)
  await services.texts.close()
  profile.close()
}

/** What Chromium traced of frames while `work` went on. */
async function traced(cdp: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]))
  cdp.on('Tracing.dataCollected', collect)
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'disabled-by-default-devtools.timeline',
        'devtools.timeline',
        'disabled-by-default-devtools.timeline.frame',
        'devtools.timeline.frame',
      ],
    },
  })
  await work()
  const complete = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()))
  await cdp.send('Tracing.end')
  await complete
  cdp.off('Tracing.dataCollected', collect)
  return events
}

interface Frames {
  count: number
  /** Milliseconds a frame took, and how many took longer than the bar. */
  median: number
  p99: number
  worst: number
  over: number
  /** The longest between two drawn frames, whatever it was that took so long. */
  gap: number
  /** The longest that the page's own thread was held by one task. */
  task: number
}

/** Every frame that the browser begins has one; in some there turns out to be nothing to draw. */
const begun = ({ name, ph, args }: TraceEvent) =>
  name === 'PipelineReporter' && ph === 'b' && args?.frame_reporter?.state !== 'STATE_NO_UPDATE_DESIRED'

const times = (events: readonly TraceEvent[]) => events.map(({ ts }) => ts / 1000).sort((one, other) => one - other)

function framesOf(events: readonly TraceEvent[]): Frames {
  const drawn = times(events.filter(({ name }) => name === 'DrawFrame'))
  const begins = times(events.filter(begun))
  if (begins.length === 0) throw new Error('This Chromium does not say when it begins a frame')
  const gaps: number[] = []
  const frames: number[] = []
  let at = 0
  for (const [i, end] of drawn.entries()) {
    const before = drawn[i - 1]
    if (before === undefined) continue
    while ((begins[at] ?? end) < before) at++
    gaps.push(end - before)
    frames.push(end - Math.min(begins[at] ?? before, end))
  }
  frames.sort((one, other) => one - other)
  const share = (of: number) => frames[Math.min(frames.length - 1, Math.floor(frames.length * of))] ?? 0
  const tasks = events.filter(({ name }) => name === 'RunTask').map(({ dur = 0 }) => dur / 1000)
  return {
    count: drawn.length,
    median: share(0.5),
    p99: share(0.99),
    worst: frames.at(-1) ?? 0,
    over: frames.filter((frame) => frame > bar).length,
    gap: Math.max(0, ...gaps),
    task: Math.max(0, ...tasks),
  }
}

/** The browser makes the wheel's events itself, so that no driver stands between them. */
const byWheel = (cdp: CDPSession) =>
  cdp.send('Input.synthesizeScrollGesture', {
    x: 700,
    y: 500,
    yDistance: -24_000,
    speed: 6000,
    gestureSourceType: 'mouse',
    preventFling: true,
  })

/** As soon as what came of the last event is drawn, the next: a key held down, a hand that goes on dragging. */
const drawn = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))

async function byKey(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await page.keyboard.down(key)
    await drawn(page)
  }
  await page.keyboard.up(key)
}

/** Below the arrow at the scrollbar's upper end, on the thumb of a roster that begins. */
const thumb = 24

async function byBar(page: Page): Promise<void> {
  const x = viewport.width - 7
  await page.mouse.move(x, thumb)
  await page.mouse.down()
  for (let y = thumb; y < viewport.height - 4; y += 4) {
    await page.mouse.move(x, y)
    await drawn(page)
  }
  await page.mouse.up()
}

export async function scroll(): Promise<void> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('There is no Chromium: this part cannot run')
  const folder = mkdtempSync(join(tmpdir(), 'candlepost-bench-'))
  await prepare(join(folder, 'profile'))
  const server = await startPreview(join(folder, 'profile'))
  const browser = await chromium.launch({
    executablePath,
    args: asRoot ? ['--no-sandbox'] : [],
    ignoreDefaultArgs: ['--hide-scrollbars'],
  })
  const page = await browser.newPage({ viewport })
  await page.goto(server.address)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Members', exact: true }).click()
  await page.locator('[data-place="5:1"]').waitFor()
  const cdp = await page.context().newCDPSession(page)

  const toTop = async () => {
    await page.evaluate(() => window.scrollTo(0, 0))
    // A cell without a link, which would lead to the member's page.
    await page.locator('[data-place="5:2"]').click()
  }
  const reached = () =>
    page.evaluate(() => Math.round((100 * window.scrollY) / (document.body.scrollHeight - innerHeight)))
  // Once before it counts, as the first scroll compiles what draws the rows.
  await byWheel(cdp)
  const ways: [string, () => Promise<void>][] = [
    ['wheel', () => byWheel(cdp)],
    ['arrow key held', () => byKey(page, 'ArrowDown', keyPresses)],
    ['page by page', () => byKey(page, 'PageDown', keyPresses)],
    ['scrollbar', () => byBar(page)],
  ]
  const results = new Map<string, Frames[]>()
  let end = 100
  for (let round = 0; round < rounds; round++)
    for (const [name, way] of ways) {
      await toTop()
      results.set(name, [...(results.get(name) ?? []), framesOf(await traced(cdp, way))])
      if (name === 'scrollbar') end = Math.min(end, await reached())
    }

  console.log(`${members} members, ${viewport.width} x ${viewport.height}; milliseconds a frame, from begun to drawn`)
  const heads = ['frames', 'median', 'p99', 'worst', `over ${bar}`, 'longest gap', 'longest task', 'worst by round']
  console.log(`${''.padEnd(16)}${heads.map((head) => head.padStart(16)).join('')}`)
  const worsts: number[] = []
  for (const [name, measured] of results) {
    const figure = (of: keyof Frames) => median(measured.map((frames) => frames[of]))
    const cells = [
      ...[figure('count'), figure('median').toFixed(1), figure('p99').toFixed(1), figure('worst').toFixed(1)],
      ...[figure('over'), figure('gap').toFixed(1), figure('task').toFixed(1)],
      measured.map(({ worst }) => worst.toFixed(0)).join(' '),
    ]
    console.log(name.padEnd(16) + cells.map((cell) => String(cell).padStart(16)).join(''))
    worsts.push(figure('worst'))
  }
  const worst = Math.max(...worsts)
  console.log(`the scrollbar was dragged to ${end} % of the roster`)
  if (end < 90) throw new Error('The scrollbar did not follow the pointer, so its figures say nothing')
  console.log(`worst frame ${worst.toFixed(1)} ms; the bar is ${bar} ms: ${worst <= bar ? 'met' : 'MISSED'}`)
  await browser.close()
  await server.end()
  rmSync(folder, { recursive: true })
}
