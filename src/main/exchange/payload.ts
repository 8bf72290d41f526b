/** What an exchange file holds, line by line: JSON, checked as it comes in. The format is told in docs/exchange.md. */
import { z } from 'zod'
import { TallyCell } from '#shared/exchange.ts'
import { Refusal } from '#shared/refusal.ts'
import { CountryCode, Id, Instant } from '#shared/values.ts'
import type { Content } from './content.ts'
import type { GroupTally } from './repository.ts'
import type { SamePair } from './same.ts'
import type { Register } from './version.ts'

/** Raised when a reader of before could not make sense of what is written now. */
export const formatVersion = 1

const Head = z.object({
  candlepost: z.literal('exchange'),
  format: z.int(),
  /** The number of the sender's last migration. */
  schema: z.int(),
  what: z.enum(['share', 'handOver']),
  madeAt: Instant,
  group: z.object({ id: Id, name: z.string().max(500) }),
})
export type Head = z.infer<typeof Head>

const Cell = z.union([z.string(), z.int(), z.null()])
const Row = z.record(z.string().max(60), Cell)
const ContentLine = z.object({ row: Row, parts: z.record(z.string().max(60), z.array(Row).max(200_000)).optional() })
const VersionId = z.string().regex(/^[\w-]{22}$/)
const VersionLine = z.object({
  version: VersionId,
  after: z.array(VersionId).max(100_000),
  changedAt: Instant,
  madeBy: z.string().max(500),
  content: ContentLine.nullable(),
})

const Line = z.discriminatedUnion('t', [
  z.object({
    t: z.literal('record'),
    kind: z.string(),
    id: z.string().max(500),
    versions: z.array(VersionLine).min(1),
  }),
  /** Of a kind that never changes. */
  z.object({ t: z.literal('fixed'), kind: z.string(), id: z.string().max(500), content: ContentLine }),
  z.object({ t: z.literal('same'), kind: z.enum(['case', 'addressee']), one: Id, other: Id, same: z.boolean() }),
  z.object({
    t: z.literal('tally'),
    groupId: Id,
    caseKey: z.string().min(1).max(200),
    groupName: z.string().max(500),
    reference: z.string().max(200),
    headline: z.string().max(2000),
    country: CountryCode.nullable(),
    countedAt: Instant,
    cells: z.array(TallyCell).max(100_000),
  }),
  z.object({ t: z.literal('file'), name: z.string().max(500), bytes: z.base64() }),
  z.object({ t: z.literal('end'), lines: z.int() }),
])
export type Line = z.infer<typeof Line>

/** A file that came along, by the name that it shall have. */
export interface CameAlong {
  name: string
  /** Where it lies until then; null where nobody wants to keep it. */
  path: string | null
}

export interface Payload {
  head: Head
  records: { kind: string; id: string; register: Register }[]
  fixed: { kind: string; id: string; content: Content }[]
  pairs: SamePair[]
  tallies: GroupTally[]
  files: CameAlong[]
}

export function* toLines(head: Omit<Head, 'candlepost' | 'format'>, lines: Iterable<Line>): Generator<string> {
  yield JSON.stringify({ candlepost: 'exchange', format: formatVersion, ...head } satisfies Head)
  let count = 0
  for (const line of lines) {
    count++
    yield JSON.stringify(line)
  }
  yield JSON.stringify({ t: 'end', lines: count } satisfies Line)
}

/**
 * Takes lines until they end.
 * @param schema the number of this profile's last migration
 * @param keep what becomes of an attached file's bytes
 */
export function createPayloadReader(file: string, schema: number, keep: (name: string, bytes: Buffer) => CameAlong) {
  const payload: Omit<Payload, 'head'> = { records: [], fixed: [], pairs: [], tallies: [], files: [] }
  let head: Head | null = null
  let count = 0
  let ended = false

  function take(text: string): 'record' | 'attached' {
    const json = parsed(text, file)
    if (head === null) {
      head = readHead(json, file, schema)
      return 'record'
    }
    const line = Line.safeParse(json)
    if (!line.success || ended) throw notUnderstood(file, line.error)
    const { data } = line
    if (data.t === 'end') {
      if (data.lines !== count) throw notUnderstood(file, new Error('Lines are missing'))
      ended = true
      return 'record'
    }
    count++
    if (data.t === 'record')
      payload.records.push({
        kind: data.kind,
        id: data.id,
        register: data.versions.map(({ content, ...version }) => ({
          ...version,
          here: false,
          content: content && toContent(content),
        })),
      })
    else if (data.t === 'fixed') payload.fixed.push({ kind: data.kind, id: data.id, content: toContent(data.content) })
    else if (data.t === 'same') {
      const { t: _, ...pair } = data
      if (pair.one >= pair.other) throw notUnderstood(file, new Error('A pair out of order'))
      payload.pairs.push(pair)
    } else if (data.t === 'tally') {
      const { t: _, ...tally } = data
      payload.tallies.push(tally)
    } else {
      payload.files.push(keep(data.name, Buffer.from(data.bytes, 'base64')))
      return 'attached'
    }
    return 'record'
  }

  return {
    take,
    /** @throws Refusal `exchangeDamaged` when it ended before its end */
    end(): Payload {
      if (head === null || !ended) throw notUnderstood(file, new Error('The end is missing'))
      return { head, ...payload }
    },
  }
}

const toContent = ({ row, parts }: z.infer<typeof ContentLine>): Content => (parts ? { row, parts } : { row })

const notUnderstood = (file: string, cause: unknown) => new Refusal('exchangeDamaged', { file }, { cause })

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw notUnderstood(file, error)
  }
}

function readHead(json: unknown, file: string, schema: number): Head {
  const said = z.object({ candlepost: z.literal('exchange'), format: z.int() }).safeParse(json)
  if (!said.success) throw new Refusal('exchangeNotOurs', { file })
  if (said.data.format > formatVersion) throw new Refusal('exchangeNewer', { file })
  const head = Head.safeParse(json)
  if (!head.success) throw notUnderstood(file, head.error)
  if (head.data.schema > schema) throw new Refusal('exchangeNewer', { file })
  return head.data
}
