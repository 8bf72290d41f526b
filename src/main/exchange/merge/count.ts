/** Counts what a merge does, by kind; each record once. */
import type { KindOutcome, LeftOut } from '#shared/exchange.ts'
import { type Content, plainText } from '../content.ts'
import type { LocalRecord } from '../local.ts'
import type { Kind } from '../tables.ts'
import { inBin, type Register } from '../version.ts'

type Verdict = Exclude<keyof KindOutcome, 'kind'>

const nothing = { added: 0, changed: 0, gone: 0, same: 0, older: 0, binned: 0, conflicts: 0 }

export function tally() {
  const kinds = new Map<string, KindOutcome>()
  const left = new Map<string, LeftOut>()

  function say(kind: Kind, verdict: Verdict): void {
    // A note of its own is a part of its case for whoever reads the plan.
    const name = kind.only ? kind.name.replace(/Note$/, '') : kind.name
    if (kind.only && (verdict === 'same' || verdict === 'older' || verdict === 'added')) return
    const outcome = kinds.get(name) ?? { kind: name, ...nothing }
    kinds.set(name, { ...outcome, [verdict]: outcome[verdict] + 1 })
  }

  function leftMany(kind: string, reason: LeftOut['reason'], count: number): void {
    const known = left.get(`${kind} ${reason}`)?.count ?? 0
    left.set(`${kind} ${reason}`, { kind, reason, count: known + count })
  }

  return {
    say,
    leftMany,
    left(kind: Kind, reason: LeftOut['reason']): void {
      if (!kind.only) leftMany(kind.name, reason, 1)
    },
    judge(kind: Kind, known: { mine: LocalRecord; theirs: Register; register: Register }): void {
      const verdict = judged(kind, known)
      if (verdict) say(kind, verdict)
    },
    result: () => ({ kinds: [...kinds.values()], left: [...left.values()] }),
  }
}

/** What follows from other fields, or only says when somebody typed it in, is nothing to decide on. */
export const silent = ['created_at', 'reference_key', 'phone_e164']

/** Whether versions differ in anything that a person could choose. */
export const differ = (kind: Kind, register: Register): boolean =>
  new Set(register.map(({ content }) => plainText(kind, '', content && loud(content)))).size > 1

function loud(content: Content): Content {
  const row = Object.fromEntries(Object.entries(content.row).filter(([name]) => !silent.includes(name)))
  return { ...content, row }
}

function judged(
  kind: Kind,
  { mine, theirs, register }: { mine: LocalRecord; theirs: Register; register: Register },
): Verdict | null {
  if (theirs.length === 0) return null
  const [stands] = register
  const [stood] = mine.register
  if (!stands) return null
  const binnedHere = stood !== undefined && inBin(stood) && mine.rows.length > 0
  if (binnedHere && theirs.some((one) => one.content !== null && !inBin(one)) && inBin(stands)) return 'binned'
  if (differ(kind, register)) return 'conflicts'
  if (mine.rows.length === 0) return stands.content === null ? 'same' : 'added'
  if (stands.content === null || (inBin(stands) && !binnedHere)) return 'gone'
  const now = plainText(kind, '', stood?.content ?? null)
  if (now !== plainText(kind, '', stands.content)) return 'changed'
  const versions = new Set(theirs.map(({ version }) => version))
  return mine.register.some(({ version }) => !versions.has(version)) ? 'older' : 'same'
}
