import type { AddressPrint } from '#shared/members.ts'
import type { Letter, LetterChannel, LetterText, PageSize } from '#shared/packs.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { History } from '../../db/history.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import type { PrintRun } from '../docx/printRun.ts'
import { type Paper, papers } from '../layout.ts'
import type { Form } from '../sheet.ts'
import { createFreezer, type FrozenLetter, thaw } from './words.ts'

interface LetterRow {
  id: string
  code: string
  position: number
  case_id: string
  reference: string
  member_id: string | null
  member_name: string
  addressee_id: string | null
  addressee_name: string
  channel: LetterChannel
  via: string | null
  words: string
}

export interface NewLetter extends Omit<Letter, 'reference'> {
  /** It shows initials and postcode only. */
  initials: boolean
  /** What it shows of the address. */
  addressPrint: AddressPrint
  /** Those who sign together; null where one person signs. */
  household: Id[] | null
}

/** Whom a letter is from and to, and how it goes: all that recording its posting needs. */
export type Posted = Pick<Letter, 'id' | 'position' | 'caseId' | 'memberId' | 'addresseeId' | 'channel'>

/** What a letter's own file is named after. */
export type Named = Pick<Letter, 'position' | 'code' | 'reference' | 'memberId' | 'memberName' | 'addresseeName'>

/** The letters of packs, and the texts and forms that those of a pack share. */
export function createLettersRepository(sqlite: Sqlite) {
  const takenCodes = sqlite
    .prepare<[string], string>('SELECT value FROM json_each(?) WHERE value IN (SELECT code FROM letters)')
    .pluck()
  const lettersOf = sqlite.prepare<[Id, number, number], LetterRow>(`
    SELECT l.id, l.code, l.position, l.case_id, c.reference, l.member_id, l.member_name, l.addressee_id,
           l.addressee_name, l.channel, l.via, l.words
    FROM letters l JOIN cases c ON c.id = l.case_id
    WHERE l.pack_id = ? AND l.position >= ? ORDER BY l.position LIMIT ?`)
  const postedOf = sqlite.prepare<[Id], Posted>(`
    SELECT id, position, case_id AS caseId, member_id AS memberId, addressee_id AS addresseeId, channel
    FROM letters l WHERE pack_id = ? AND NOT EXISTS (SELECT 1 FROM actions a WHERE a.letter_id = l.id)
    ORDER BY position`)
  const recordedOf = sqlite
    .prepare<[Id], number>('SELECT count(*) FROM letters l JOIN actions a ON a.letter_id = l.id WHERE l.pack_id = ?')
    .pluck()
  const placesOf = sqlite.prepare<[Id], { position: number; channel: LetterChannel }>(
    'SELECT position, channel FROM letters WHERE pack_id = ? ORDER BY position',
  )
  const otherwise = sqlite.prepare<[Id], { one: number }>(
    `SELECT 1 AS one FROM letters WHERE pack_id = ? AND channel <> 'letter' LIMIT 1`,
  )
  const namesOf = sqlite.prepare<[Id], Named>(`
    SELECT l.position, l.code, c.reference, l.member_id AS memberId, l.member_name AS memberName, l.addressee_name AS addresseeName
    FROM letters l JOIN cases c ON c.id = l.case_id WHERE l.pack_id = ? ORDER BY l.position`)
  const text = sqlite.prepare<[Id, number], string>('SELECT lines FROM pack_texts WHERE pack_id = ? AND n = ?').pluck()
  const textsOf = sqlite.prepare<[Id], string>('SELECT lines FROM pack_texts WHERE pack_id = ? ORDER BY n').pluck()
  const formsOf = sqlite.prepare<[Id], string>('SELECT form FROM pack_forms WHERE pack_id = ? ORDER BY n').pluck()
  const sheetsOf = sqlite
    .prepare<[Id, number, number], [code: string, sheet: string | null, position: number]>(`
      SELECT code, sheet, position FROM letters WHERE pack_id = ? AND position >= ? AND position < ? ORDER BY position`)
    .raw()

  /** Looks up each text of a pack when it is first asked for. */
  function textsFor(pack: Id): (number: number) => string[] {
    const known = new Map<number, string[]>()
    return (number) => {
      const found = known.get(number)
      if (found) return found
      const lines: string[] = JSON.parse(text.get(pack, number) ?? '[]')
      known.set(number, lines)
      return lines
    }
  }

  /** @param limit -1 for all */
  function letters(pack: Id, offset: number, limit: number): Letter[] {
    const linesOf = textsFor(pack)
    return lettersOf.all(pack, offset, limit).map((row) => ({
      id: row.id,
      code: row.code,
      position: row.position,
      caseId: row.case_id,
      reference: row.reference,
      memberId: row.member_id,
      memberName: row.member_name,
      addresseeId: row.addressee_id,
      addresseeName: row.addressee_name,
      channel: row.channel,
      via: row.via,
      text: thaw(row.words, row.code, linesOf),
    }))
  }

  return {
    letters,
    /** Those of these codes that letters have. */
    takenCodes: (codes: string[]): string[] => takenCodes.all(JSON.stringify(codes)),
    /** Those of which no action is recorded yet, in the pack's order. */
    unrecorded: (pack: Id): Posted[] => postedOf.all(pack),
    recorded: (pack: Id): number => recordedOf.get(pack) ?? 0,
    places: (pack: Id) => placesOf.all(pack),
    /** Whether every letter goes by post. */
    allOnPaper: (pack: Id): boolean => otherwise.get(pack) === undefined,
    /** @param places in order; null for all */
    names(pack: Id, places: readonly number[] | null): Named[] {
      const wanted = places && new Set(places)
      return namesOf.all(pack).filter(({ position }) => wanted === null || wanted.has(position))
    },

    /** @returns what freezes some letters after the others, with what all of them share */
    freezeInto(pack: Id, paper: Paper, add: History['add']): (letters: NewLetter[]) => void {
      const { texts, forms, freeze } = createFreezer(paper)
      const kept = { texts: 0, forms: 0 }
      return (letters) => {
        const rows = letters.map((letter) => letterRow(pack, letter, freeze(letter.text)))
        add(
          'pack_texts',
          ['pack_id', 'n', 'lines'],
          texts.slice(kept.texts).map((lines) => [pack, kept.texts++, JSON.stringify(lines)]),
        )
        add(
          'pack_forms',
          ['pack_id', 'n', 'form'],
          forms.slice(kept.forms).map((form) => [pack, kept.forms++, JSON.stringify(form)]),
        )
        add('letters', letterColumns, rows)
      }
    },

    /**
     * @param places of the letters to print, in order; null for all
     * @throws Refusal `packGone` by the run's `read`, when letters were taken back while they are printed
     */
    printRun({ id, pageSize, letters: all }: Printed, places: readonly number[] | null): PrintRun {
      const gone = () => new Refusal('packGone')
      const [first] = sheetsOf.all(id, 0, 1)
      if (!first) throw gone()
      const wanted = places && new Set(places)
      const isWanted = (place: number) => wanted === null || wanted.has(place)
      if (first[1] === null) {
        const kept = letters(id, 0, -1).filter(({ position }) => isWanted(position))
        return laidOutNow(kept, pageSize)
      }
      return {
        letters: places?.length ?? all,
        pageSize,
        forms: formsOf.all(id).map((form): Form => JSON.parse(form)),
        texts: textsOf.all(id).map((lines): string[] => JSON.parse(lines)),
        read(from, to) {
          if (to <= from) return []
          const [begin, end] = places ? [places[from] ?? 0, (places[to - 1] ?? -1) + 1] : [from, to]
          const rows = sheetsOf.all(id, begin, end).filter(([, , place]) => isWanted(place))
          if (rows.length < to - from) throw gone()
          return rows.map(([code, sheet]) => ({ code, sheet: JSON.parse(sheet ?? '[]') }))
        },
      }
    },
  }
}

const letterColumns = [
  ...['id', 'pack_id', 'position', 'code', 'case_id', 'member_id', 'member_name', 'addressee_id', 'addressee_name'],
  ...['channel', 'via', 'initials', 'address_print', 'household', 'words', 'sheet'],
]

function letterRow(pack: Id, letter: NewLetter, { words, sheet }: FrozenLetter) {
  const { id, position, code, caseId, memberId, memberName, addresseeId, addresseeName, channel, via } = letter
  const household = letter.household && JSON.stringify(letter.household)
  return [
    ...[id, pack, position, code, caseId, memberId, memberName, addresseeId, addresseeName],
    ...[channel, via, letter.initials ? 1 : 0, letter.addressPrint, household, words, sheet],
  ]
}

interface Printed {
  id: Id
  pageSize: PageSize
  letters: number
}

/** Packs made before version 4 kept their words only, so their sheets are laid out when they are printed. */
function laidOutNow(letters: { code: string; text: LetterText }[], pageSize: PageSize): PrintRun {
  const { texts, forms, freeze } = createFreezer(papers[pageSize])
  const printed = letters.map(({ code, text }) => ({ code, sheet: JSON.parse(freeze(text).sheet) as number[] }))
  return { letters: letters.length, pageSize, texts, forms, read: (from, to) => printed.slice(from, to) }
}
