/** A writer's frozen letters: their codes, cases and addressees stay, and nothing of who wrote them. */

import type { LetterText } from '#shared/packs.ts'
import { erasedMark } from '#shared/personalData.ts'
import type { Id } from '#shared/values.ts'
import type { ForgetRule } from '../../db/forget/rules.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import type { Row } from '../../db/tables.ts'
import type { Person } from '../../personalData/person.ts'

interface LetterRow {
  member_id: Id | null
  household: string | null
  words: string
  sheet: string | null
}

/** Numbers of a pack's texts in a letter's words and sheet: see words.ts. */
interface Numbers {
  /** Of the sender's lines and of the signature. */
  signing: number[]
  all: number[]
}

export function forgetWriter(sqlite: Sqlite, person: Person): ForgetRule[] {
  const packs = packsOf(sqlite, person)
  const texts = new Map(packs.map((pack) => [pack, textsOf(sqlite, pack, person)]))
  const { ids } = person
  const holdsId = ids.map(() => 'instr(household, ?) > 0').join(' OR ')
  const listed = packs.map(() => '?').join(', ')
  return [
    {
      table: 'letters',
      where: `member_id IN (${ids.map(() => '?').join(', ')}) OR ${holdsId}`,
      values: [...ids, ...ids],
      tokens: ids,
      forget: (row) => forgetLetter(row, person),
    },
    {
      table: 'pack_texts',
      where: `pack_id IN (${listed})`,
      values: packs,
      tokens: packs,
      forget(row) {
        const lines = texts.get(String(row.pack_id))?.get(Number(row.n))
        return lines === undefined || row.lines === undefined ? row : { ...row, lines: JSON.stringify(lines) }
      },
    },
    {
      table: 'packs',
      where: ids.map(() => 'instr(skipped, ?) > 0').join(' OR '),
      values: ids,
      tokens: ids,
      forget(row) {
        if (typeof row.skipped !== 'string') return row
        const skipped = JSON.parse(row.skipped) as { memberId: Id | null }[]
        const others = skipped.filter(({ memberId }) => memberId === null || !ids.includes(memberId))
        return others.length === skipped.length ? row : { ...row, skipped: JSON.stringify(others) }
      },
    },
  ]
}

const isOf = ({ ids }: Person, { member_id, household }: { member_id: Id | null; household: string | null }) =>
  (member_id !== null && ids.includes(member_id)) || (household !== null && ids.some((id) => household.includes(id)))

function packsOf(sqlite: Sqlite, { ids }: Person): Id[] {
  return sqlite
    .prepare<Id[], Id>(
      `SELECT DISTINCT pack_id FROM letters
       WHERE member_id IN (${ids.map(() => '?').join(', ')}) OR ${ids.map(() => 'instr(household, ?) > 0').join(' OR ')}`,
    )
    .pluck()
    .all(...ids, ...ids)
}

function forgetLetter(row: Row, person: Person): Row {
  const household = typeof row.household === 'string' ? row.household : null
  const member = typeof row.member_id === 'string' ? row.member_id : null
  if (!isOf(person, { member_id: member, household })) return row
  const signers: Id[] = household === null ? [] : JSON.parse(household)
  const others = signers.filter((id) => !person.ids.includes(id))
  const alone = others.length === 0
  const name = String(row.member_name)
  return {
    ...row,
    // Those who signed with the person go on being the letter's writers.
    member_id: others[0] ?? null,
    household: others.length > 1 ? JSON.stringify(others) : null,
    member_name: alone ? erasedMark : person.names.out(name),
    erased: 1,
    words: typeof row.words === 'string' ? forgetWords(row.words, person, alone) : (row.words ?? null),
  }
}

/** Packs from before version 4 keep a letter's words in the letter. */
function forgetWords(words: string, person: Person, alone: boolean): string {
  const kept = JSON.parse(words) as LetterText | unknown[]
  if (Array.isArray(kept)) return words
  const { out } = alone ? person.everything : person.names
  return JSON.stringify({
    ...kept,
    sender: alone ? [erasedMark] : kept.sender.map(out),
    paragraphs: kept.paragraphs.map(out),
    signature: alone ? erasedMark : out(kept.signature),
  })
}

/** The pack's texts that only this person's letters use, without the person. A text that others share stays. */
function textsOf(sqlite: Sqlite, pack: Id, person: Person): Map<number, string[]> {
  const letters = sqlite
    .prepare<[Id], LetterRow>('SELECT member_id, household, words, sheet FROM letters WHERE pack_id = ?')
    .all(pack)
  const own: { numbers: Numbers; alone: boolean }[] = []
  const shared = new Set<number>()
  for (const letter of letters) {
    const numbers = numbersIn(letter)
    if (!isOf(person, letter)) for (const n of numbers.all) shared.add(n)
    else own.push({ numbers, alone: !othersSign(person, letter.household) })
  }
  const lines = sqlite.prepare<[Id, number], string>('SELECT lines FROM pack_texts WHERE pack_id = ? AND n = ?').pluck()
  const read = (n: number): string[] => JSON.parse(lines.get(pack, n) ?? '[]')
  const signed = new Set(own.filter(({ alone }) => alone).flatMap(({ numbers }) => numbers.signing.flatMap(read)))
  const together = new Set(own.filter(({ alone }) => !alone).flatMap(({ numbers }) => numbers.all))
  const forgotten = new Map<number, string[]>()
  for (const n of new Set(own.flatMap(({ numbers }) => numbers.all))) {
    if (shared.has(n)) continue
    const before = read(n)
    const { out } = together.has(n) ? person.names : person.everything
    const after = before.map((line) => (signed.has(line) && !together.has(n) ? erasedMark : out(line)))
    if (after.some((line, i) => line !== before[i])) forgotten.set(n, after)
  }
  return forgotten
}

const othersSign = ({ ids }: Person, household: string | null) =>
  household !== null && (JSON.parse(household) as Id[]).some((id) => !ids.includes(id))

function numbersIn({ words, sheet }: LetterRow): Numbers {
  const kept = JSON.parse(words) as unknown
  if (!Array.isArray(kept)) return { signing: [], all: [] }
  const [sender, , , , , , , signature] = kept as number[]
  const onSheet = (sheet === null ? [] : (JSON.parse(sheet) as number[])).filter((_, i) => i % 2 === 1)
  const signing = [sender, signature].filter((n) => n !== undefined)
  const all = [...(kept as unknown[]).flat(), ...onSheet].filter((n): n is number => typeof n === 'number' && n >= 0)
  return { signing, all }
}
