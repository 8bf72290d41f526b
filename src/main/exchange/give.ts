/** What goes into a file: everything for a successor, and of chosen cases what names nobody of the group. */
import type { ExchangeScope } from '#shared/exchange.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { unrecorded } from '../db/unrecorded.ts'
import type { JobControl } from '../jobs/control.ts'
import { readAttached } from './attached.ts'
import { type LocalNeeds, localRecord } from './local.ts'
import type { Line } from './payload.ts'
import type { ExchangeRepository, GroupTally } from './repository.ts'
import { respelled } from './same.ts'
import { type Kind, kindNamed, kinds } from './tables.ts'
import { ownTallies } from './tallies.ts'

export interface GiveNeeds extends LocalNeeds {
  sqlite: Sqlite
  repository: ExchangeRepository
  group: { id: string; name: string }
  /** The folder of attached files. */
  documents: string
  now: string
  control: JobControl
}

/** Records between two looks at whether to stop. */
const step = 500

/** The lines, and the versions noted that these records now have. Attached files are read when their lines are asked for. */
export function linesOf(needs: GiveNeeds, scope: ExchangeScope): { records: Line[]; attached: Iterable<Line> } {
  const records = unrecorded(needs.sqlite, () => (scope.what === 'share' ? shared(needs, scope) : everything(needs)))
  return { records, attached: scope.what === 'share' ? [] : attached(needs) }
}

function* attached({ documents, control }: GiveNeeds): Generator<Line> {
  for (const line of readAttached(documents)) {
    control.checkpoint()
    yield line
  }
}

function shared(needs: GiveNeeds, scope: Extract<ExchangeScope, { what: 'share' }>): Line[] {
  const { sqlite, same } = needs
  const cases = scope.cases.filter(
    (id) => sqlite.prepare('SELECT 1 FROM cases WHERE id = ? AND deleted_at IS NULL').get(id) !== undefined,
  )
  const keys = (sql: string) =>
    cases.flatMap((id) => sqlite.prepare<[string], { key: string }>(sql).all(id)).map(({ key }) => key)
  const wanted: [string, readonly string[]][] = [
    ['addressee', keys('SELECT addressee_id AS key FROM case_addressees WHERE case_id = ? ORDER BY position')],
    [
      'route',
      keys(`SELECT json_array(r.addressee_id, r.way) AS key FROM addressee_routes r
            JOIN case_addressees ca ON ca.addressee_id = r.addressee_id WHERE ca.case_id = ? ORDER BY ca.position, r.way`),
    ],
    ['case', cases],
    ['caseDocument', scope.documents ? keys('SELECT id AS key FROM case_documents WHERE case_id = ?') : []],
    [
      'wording',
      scope.wordings ? keys('SELECT json_array(case_id, language) AS key FROM wordings WHERE case_id = ?') : [],
    ],
  ]
  const lines = wanted.flatMap(([name, of]) => {
    const kind = kindNamed(name)
    const canonical = new Set(of.map((key) => respelled(key, same.canonical)))
    return kind ? [...canonical].flatMap((key) => recordLine(needs, kind, key)) : []
  })
  const given = new Set(lines.flatMap((line) => (line.t === 'record' ? [line.id] : [])))
  const pairs = needs.same.pairs().filter(({ one }) => given.has(same.canonical(one)))
  return [
    ...pairs.map((pair): Line => ({ t: 'same', ...pair })),
    ...lines,
    ...(scope.tallies ? ownTallies(sqlite, needs.group, cases, needs.now).map(tallyLine) : []),
  ]
}

function everything(needs: GiveNeeds): Line[] {
  const { records, repository, same, control } = needs
  const lines: Line[] = same.pairs().map((pair) => ({ t: 'same', ...pair }))
  kinds.forEach((kind, done) => {
    control.progress(done, kinds.length + 1)
    const keys = new Set<string>()
    for (const { key } of records.all(kind)) keys.add(respelled(key, same.canonical))
    // What was given away once and removed since is given as removed.
    for (const id of repository.known(kind.name)) keys.add(respelled(id, same.canonical))
    let looked = 0
    for (const key of keys) {
      if (looked++ % step === 0) control.checkpoint()
      lines.push(...recordLine(needs, kind, key))
    }
  })
  return [...lines, ...repository.tallies().map(tallyLine)]
}

function recordLine(needs: GiveNeeds, kind: Kind, key: string): Line[] {
  if (kind.frozen) {
    const found = needs.records.find(kind, key)
    if (!found) return []
    return [{ t: 'fixed', kind: kind.name, id: key, content: respelled(found.content, needs.same.canonical) }]
  }
  const { register, fresh } = localRecord(needs, kind, key)
  for (const version of fresh) needs.repository.put(version)
  if (register.length === 0) return []
  return [{ t: 'record', kind: kind.name, id: key, versions: register.map(toVersionLine) }]
}

const toVersionLine = ({
  version,
  after,
  changedAt,
  madeBy,
  content,
}: ReturnType<typeof localRecord>['register'][number]) => ({
  version,
  after: [...after],
  changedAt,
  madeBy,
  content,
})

const tallyLine = (tally: GroupTally): Line => ({ t: 'tally', ...tally }) as Extract<Line, { t: 'tally' }>
