/** One contestant on one pack, in a process of its own so that its memory can be told. Says what it took as JSON. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDesk } from './data.ts'
import { NotInstalled, type Peer } from './peers/peer.ts'
import { freshFolder } from './results.ts'

export interface Asked {
  who: string
  apart: boolean
  profile: string
  pack: string
  /** A pack of other letters, printed once to be warm. */
  other: string
  letters: number
}
export interface Told {
  /** The first run in a new process: of the pack itself, with nothing warmed up. */
  cold: number
  /** Milliseconds of the further runs. */
  times: number[]
  /** Largest resident set in bytes, once the pack was printed cold and warm. */
  memory: number
  /** What is to be removed, and in it the files of the last run. */
  out: string
  last: string
}

/** Said instead where the contestant's program is not on this computer. */
export interface Missing {
  missing: string
  out: string
}

/** Enough rounds for a median, fewer of what takes long; what takes very long is run once, cold. */
const rounds = (took: number) => (took < 3000 ? 5 : took < 8000 ? 3 : 1)
const long = 15_000

const asked: Asked = JSON.parse(process.argv[2] ?? '')
const out = freshFolder('out')
/** What the peers' own programs take beside this process. */
let ownMemory = () => 0
const run = await contestant(asked).catch((error: unknown): never => {
  if (!(error instanceof NotInstalled)) throw error
  console.log(JSON.stringify({ missing: error.message, out } satisfies Missing))
  process.exit(0)
})
let round = 0
let last: string | null = null
async function timed(pack: string): Promise<number> {
  const folder = join(out, String(round++))
  mkdirSync(folder)
  const start = performance.now()
  await run(pack, folder)
  const took = performance.now() - start
  // All files stay until the benchmark is over: ext4 is slow to make files where many were just removed, and the look
  // at the last ones must not count as this process's memory.
  const own = join(folder, 'Letters')
  last = existsSync(own) ? own : folder
  return took
}

const cold = await timed(asked.pack)
const times: number[] = []
let memory = mostResident()
if (cold > long) times.push(cold)
else {
  await timed(asked.other)
  for (let i = 0; i < rounds(cold); i++) {
    times.push(await timed(asked.pack))
    // A pack is printed once or twice; what a garbage collector leaves lying after many times says little.
    if (i === 0) memory = mostResident()
  }
}
console.log(JSON.stringify({ cold, times, memory, out, last: last ?? out } satisfies Told))
process.exit(0)

async function contestant({ who, apart, profile }: Asked): Promise<(pack: string, folder: string) => Promise<void>> {
  const where = { folder: out }
  if (who === 'Candlepost') {
    // As the window does it: the procedure in this thread, the work in the jobs thread.
    const { client } = openDesk(profile, where, true)
    return async (pack, folder) => {
      // One that is not there yet, as the window gives it.
      where.folder = apart ? join(folder, 'Letters') : folder
      const saved = await client.packs.save({ id: pack, perLetter: apart, job: null })
      if (!saved) throw new Error('Nothing was saved')
    }
  }
  const { desk } = openDesk(profile, where, false)
  const { packs } = desk.services
  if (who === 'floor') {
    const { writeFloor } = await import('./floor.ts')
    return (pack, folder) => writeFloor(packs.printRun(pack), join(folder, 'Letters.docx'))
  }
  const peer = await load(who)
  ownMemory = peer.memory ?? ownMemory
  const texts = (pack: string) => packs.letters(pack, 0, -1).letters.map((letter) => letter.text)
  if (!apart) {
    return async (pack, folder) => {
      const file = join(folder, 'Letters.docx')
      const bytes = await peer.together?.(texts(pack), file)
      if (bytes) writeFileSync(file, bytes)
    }
  }
  return async (pack, folder) => {
    const write = await peer.apart?.()
    for (const [i, letter] of texts(pack).entries()) {
      const bytes = await write?.(letter)
      if (bytes) writeFileSync(join(folder, `${i}.docx`), bytes)
    }
  }
}

async function load(who: string): Promise<Peer> {
  const peers: Record<string, () => Promise<{ peer: Peer }>> = {
    docx: () => import('./peers/docx.ts'),
    patchDocument: () => import('./peers/patchDocument.ts'),
    docxtemplater: () => import('./peers/docxtemplater.ts'),
    docxTemplates: () => import('./peers/docxTemplates.ts'),
    easyTemplateX: () => import('./peers/easyTemplateX.ts'),
    docxtpl: () => import('./peers/docxtpl.ts'),
    LibreOffice: () => import('./peers/libreoffice.ts'),
  }
  const found = await peers[who]?.()
  if (!found) throw new Error(`There is no ${who}`)
  return found.peer
}

/** Linux tells it of this program alone; elsewhere what started it may count. */
function mostResident(): number {
  const beside = ownMemory()
  if (beside > 0) return beside
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024
}
