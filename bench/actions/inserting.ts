/** What adding costs: the whole log at once, an evening's 120, and one at a time; each beside bare prepared inserts. */
import { rmSync } from 'node:fs'
import type { ActionFields } from '../../src/shared/actions.ts'
import { median } from '../median.ts'
import { insertAll, openBare } from './bare.ts'
import { type ActionRow, actionColumns, actionRows, addresseeKey, caseKey, key, memberKey } from './data.ts'
import { makeProfile, openDesk } from './profile.ts'

interface Took {
  bare: number
  service: number
}
export interface Inserted {
  /** Everything in one transaction; in `cpu` the process's own time, which other programs do not lengthen. */
  all: Took
  cpu: Took
  evening: Took
  single: Took
  /** The profile with the whole log, to read from. */
  profile: string
}

const eveningSize = 120
const evenings = 15
const singles = 60

/** Bare and service by turns, so that a busy moment meets both. */
export async function inserting(rows: readonly ActionRow[], rounds: number): Promise<Inserted> {
  const times = new Times()
  let profile = ''
  for (let round = 0; round < rounds; round++) {
    const bareFolder = await makeProfile()
    const bare = openBare(bareFolder)
    times.measure('all bare', () => insertAll(bare, actionColumns, rows))
    if (profile !== '') rmSync(profile, { recursive: true })
    profile = await makeProfile()
    const { desk } = openDesk(profile)
    const { actions, data } = desk.services
    times.measure('all service', () =>
      data.history.operate({ key: 'actions.addMany', params: { count: rows.length } }, () =>
        data.history.add('actions', actionColumns, rows),
      ),
    )
    // On top of the whole log, as after ten years.
    const more = [...actionRows(evenings * eveningSize + singles)].map((row, i) => [key(10, i), ...row.slice(1)])
    for (let i = 0; i < evenings; i++) {
      const fields = tonight(i)
      times.measure('evening bare', () =>
        insertAll(bare, actionColumns, more.slice(i * eveningSize, (i + 1) * eveningSize)),
      )
      times.measure('evening service', () => actions.addMany(fields, { source: 'manual', eveningId: null }))
    }
    for (let i = 0; i < singles; i++) {
      const [fields] = tonight(i)
      const at = evenings * eveningSize + i
      times.measure('single bare', () => insertAll(bare, actionColumns, more.slice(at, at + 1)))
      times.measure('single service', () => fields && actions.add(fields))
    }
    await desk.close()
    bare.close()
    rmSync(bareFolder, { recursive: true })
    console.log(
      `round ${round + 1} of ${rounds} of inserts: ${times.last('all bare')} and ${times.last('all service')} ms`,
    )
  }
  const took = (name: string): Took => ({
    bare: times.median(`${name} bare`),
    service: times.median(`${name} service`),
  })
  return {
    all: took('all'),
    cpu: { bare: times.cpu('all bare'), service: times.cpu('all service') },
    evening: took('evening'),
    single: took('single'),
    profile,
  }
}

/** Three cases by thirty members, as a closing evening has them. */
const tonight = (evening: number): ActionFields[] =>
  Array.from({ length: eveningSize }, (_, i) => ({
    caseId: caseKey(1990 + (i % 3)),
    channel: 'letter',
    kind: 'appeal',
    count: 1,
    on: '2026-10-15',
    memberId: memberKey(420 + ((i + evening) % 30)),
    addresseeId: addresseeKey((1990 + (i % 3)) * 2),
    note: '',
  }))

class Times {
  private readonly taken = new Map<string, { wall: number; cpu: number }[]>()

  measure(name: string, work: () => void): void {
    const [start, cpu] = [performance.now(), process.cpuUsage()]
    work()
    const used = process.cpuUsage(cpu)
    const one = { wall: performance.now() - start, cpu: (used.user + used.system) / 1000 }
    this.taken.set(name, [...(this.taken.get(name) ?? []), one])
  }
  last = (name: string) => Math.round(this.taken.get(name)?.at(-1)?.wall ?? Number.NaN)
  median = (name: string) => median((this.taken.get(name) ?? []).map(({ wall }) => wall))
  cpu = (name: string) => median((this.taken.get(name) ?? []).map(({ cpu }) => cpu))
}
