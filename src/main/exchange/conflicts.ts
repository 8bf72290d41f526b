/** Records of which two versions are kept, for somebody to choose. */
import type { Conflict, ConflictSummary } from '#shared/exchange.ts'
import { Refusal } from '#shared/refusal.ts'
import { type Cell, type Content, hashOf, type Row } from './content.ts'
import { type LocalNeeds, localRecord, removed } from './local.ts'
import { differ, silent } from './merge/count.ts'
import type { ExchangeRepository } from './repository.ts'
import { nameOf } from './said/names.ts'
import type { Saying } from './said/saying.ts'
import { valueLines } from './said/values.ts'
import { respelled } from './same.ts'
import { type Kind, kindNamed } from './tables.ts'
import { type Register, successor, unknownMoment, type Version } from './version.ts'

export interface ConflictNeeds extends LocalNeeds {
  repository: ExchangeRepository
  saying: Saying
}

const lost = () => new Refusal('exchangeDecided')

/** Records of which somebody has to choose a version, by kind and key. */
export function openConflicts(needs: Omit<ConflictNeeds, 'saying'>): { kind: Kind; key: string; open: Register }[] {
  const seen = new Set<string>()
  return needs.repository.waiting().flatMap(({ kind: name, id }) => {
    const kind = kindNamed(name)
    const key = respelled(id, needs.same.canonical)
    if (!kind || seen.has(`${name} ${key}`)) return []
    seen.add(`${name} ${key}`)
    const open = openConflict(needs, kind, key)
    return open ? [{ kind, key, open }] : []
  })
}

export const listConflicts = (needs: ConflictNeeds): ConflictSummary[] =>
  openConflicts(needs).map(({ kind, key, open }) => ({
    kind: kind.name,
    id: key,
    name: nameOf(kind, key, open, needs.saying),
    fields: fieldsOf(kind, open).map(([field]) => field),
    from: [...new Set(open.filter(({ here }) => !here).map(({ madeBy }) => madeBy))],
  }))

/** @throws Refusal `exchangeDecided` */
export function conflictOf(needs: ConflictNeeds, name: string, key: string): Conflict {
  const kind = kindNamed(name)
  const register = kind && openConflict(needs, kind, key)
  if (!kind || !register) throw lost()
  return {
    kind: name,
    id: key,
    name: nameOf(kind, key, register, needs.saying),
    versions: register.map(({ version, madeBy, here, changedAt, content }, place) => ({
      version,
      madeBy,
      here,
      changedAt: changedAt.startsWith(unknownMoment.slice(0, 10)) ? null : changedAt,
      stands: place === 0,
      removed: content === null,
    })),
    fields: fieldsOf(kind, register).map(([field, values]) => ({
      field,
      values: values.map((value, place) =>
        valueLines({ kind: name, key, field, value, row: register[place]?.content?.row ?? {} }, needs.saying),
      ),
    })),
  }
}

export interface Decision {
  kind: string
  id: string
  seen: readonly string[]
  whole: string
  take: Readonly<Record<string, string>>
}

/**
 * Writes the record as decided and the version that it is, as a part of an operation.
 * @throws Refusal `exchangeDecided`, `exchangeOtherVersions`
 */
export function decide(needs: ConflictNeeds, { kind: name, id: key, seen, whole, take }: Decision): string {
  const kind = kindNamed(name)
  const known = kind && localRecord(needs, kind, key)
  if (!kind || !known || !differ(kind, known.register)) throw lost()
  const { register, rows, kept } = known
  const versions = new Map(register.map((version) => [version.version, version]))
  if (versions.size !== seen.length || !seen.every((one) => versions.has(one)))
    throw new Refusal('exchangeOtherVersions')
  const content = composed(register, whole, take)
  const label = nameOf(kind, key, register, needs.saying)
  const local = rows[0]?.key ?? key
  const { records, repository, madeBy } = needs
  const made = { content, hash: hashOf(kind, key, content), changedAt: unknownMoment, madeBy }
  const { content: _, ...version } = successor(name, made, register, register)
  const here = content && respelled(content, (one) => spelledHere(needs, one))
  for (const one of kept) repository.drop(one)
  records.write(kind, local, here, version.changedAt)
  const stands = records.find(kind, local)
  repository.put({
    ...version,
    kind: name,
    id: local,
    standing: stands ? hashOf(kind, local, stands.content) : removed,
    content: undefined,
  })
  return label
}

function composed(register: Register, whole: string, take: Readonly<Record<string, string>>): Content | null {
  const named = (version: string): Version => {
    const found = register.find((one) => one.version === version)
    if (!found) throw new Refusal('exchangeOtherVersions')
    return found
  }
  const { content } = named(whole)
  if (content === null) return null
  const then: Content = { row: { ...content.row }, ...(content.parts ? { parts: { ...content.parts } } : {}) }
  for (const [field, version] of Object.entries(take)) {
    const from = named(version).content
    if (from === null) continue
    if (then.parts && field in then.parts) then.parts[field] = from.parts?.[field] ?? []
    else {
      for (const column of [field, ...(together[field] ?? [])]) {
        delete then.row[column]
        const value = from.row[column]
        if (value !== undefined) then.row[column] = value
      }
    }
  }
  return then
}

/** What is derived from a field goes with it. */
const together: Record<string, readonly string[]> = {
  reference: ['reference_key'],
  phone: ['phone_e164'],
  status: ['closed_on', 'closed_notice'],
  amount: ['currency'],
  said: ['said_on', 'said_id'],
}
const followers = new Set(Object.values(together).flat())

/** An id as the rows of this profile have it. */
function spelledHere({ same, records }: ConflictNeeds, id: string): string {
  return same.spellings(id).find((one) => records.has('cases', one) || records.has('addressees', one)) ?? id
}

function openConflict(needs: LocalNeeds, kind: Kind, key: string): Register | null {
  const { register, rows } = localRecord(needs, kind, key)
  // A record that waits for another's place is no question to anybody.
  if (register.length < 2 || (rows.length === 0 && register[0]?.content !== null)) return null
  return differ(kind, register) ? register : null
}

type Field = [string, (Cell | Row[])[]]

function fieldsOf(kind: Kind, register: Register): Field[] {
  const columns = new Set(register.flatMap(({ content }) => Object.keys(content?.row ?? {})))
  const parts = new Set(register.flatMap(({ content }) => Object.keys(content?.parts ?? {})))
  const fields: Field[] = [
    ...[...columns].map((name): Field => [name, register.map(({ content }) => content?.row[name] ?? null)]),
    ...[...parts].map((name): Field => [name, register.map(({ content }) => content?.parts?.[name] ?? [])]),
  ]
  return fields.filter(
    ([name, values]) =>
      name !== kind.label?.column &&
      !silent.includes(name) &&
      !(followers.has(name) && differing(fields.find(([other]) => together[other]?.includes(name))?.[1] ?? [])) &&
      differing(values),
  )
}

const differing = (values: readonly unknown[]): boolean => new Set(values.map((one) => JSON.stringify(one))).size > 1
