/** The one way into a list of people, whatever program it comes from. Nothing is run, and nothing outside is fetched. */
import { maxFileBytes } from '#shared/files.ts'
import type { RowNote } from '#shared/members.ts'
import { Refusal } from '#shared/refusal.ts'
import { unguardCells } from '../csv/cells.ts'
import { guessColumns, hasName } from '../import/guess.ts'
import type { Table, TableChoice } from '../import/shape.ts'
import { blocksOf } from './blocks.ts'
import { sheetsOfBytes, sheetsOfText } from './sheets.ts'
import { type Found, tableOf } from './table.ts'

/** A file, or what was copied from a spreadsheet. `name` is for what is said of it. */
export type RosterInput = { bytes: Uint8Array; name: string } | { text: string; name?: string }

export interface RosterChoice {
  /** The id of one of {@link Table.tables}; without it the table that looks most like people is taken. */
  sheet?: string | null
}

const nothing = () => {}

interface Candidate extends Found {
  choice: TableChoice
  remarks: RowNote[]
  hidden: boolean
}

/** The contract's limit on a mapping. */
const mostColumns = 200

/**
 * @param checkpoint asked now and then while a text is read; what it throws ends the reading
 * @throws Refusal `fileEmpty`, `fileNotText`, `fileDamaged`, `fileLocked`, `fileTooManyParts`, `fileUnpacksTooLarge`,
 * `csvTooLarge`, `csvNoRows`, `rosterKind`, `rosterOldExcel`, `rosterTooLarge`, `rosterTooWide`, `rosterTableGone`
 */
export function readRoster(
  input: RosterInput,
  { sheet: wanted = null }: RosterChoice = {},
  checkpoint: () => void = nothing,
): Table {
  const file = input.name ?? ''
  const size = 'bytes' in input ? input.bytes.length : input.text.length
  if (size > maxFileBytes) throw new Refusal('csvTooLarge', { file })
  const { sheets, ...facts } =
    'bytes' in input
      ? sheetsOfBytes(input.bytes, file, checkpoint)
      : sheetsOfText(plainBreaks(input.text), file, true, checkpoint)
  const even = facts.format !== 'csv' && facts.format !== 'text'
  const candidates = sheets.flatMap(({ name, remarks, rows, merges }, number): Candidate[] => {
    const hidden = remarks.some(({ key }) => key === 'hiddenSheet')
    if (facts.format !== 'vcard') for (const { cells } of rows) unguardCells(cells)
    return blocksOf({ rows, merges }).flatMap((block, i) => {
      const found = tableOf(block, even)
      if (!found) return []
      const { headings, range } = found
      const choice: TableChoice = {
        id: `${number + 1}.${i + 1}`,
        sheet: name,
        range: facts.format === 'xlsx' || facts.format === 'ods' ? range : '',
        rows: found.rows.length,
        headings: headings.slice(0, 40),
      }
      return [{ ...found, choice, remarks, hidden }]
    })
  })
  const offered = worthOffering(candidates)
  const taken = wanted === null ? likest(offered) : offered.find(({ choice }) => choice.id === wanted)
  if (!taken && wanted !== null) throw new Refusal('rosterTableGone', { file })
  if (!taken) throw new Refusal('csvNoRows', { file })
  if (taken.headings.length > mostColumns) throw new Refusal('rosterTooWide', { file, columns: taken.headings.length })
  return {
    ...facts,
    hasHeader: taken.hasHeader,
    headings: taken.headings,
    rows: taken.rows,
    tables: offered.map(({ choice }) => choice),
    table: taken.choice.id,
    remarks: [
      ...(offered.length > 1 ? [{ key: 'otherTables', params: { count: offered.length - 1 } }] : []),
      ...aside(taken, candidates, offered),
      ...taken.remarks,
    ],
  }
}

/** What stands on the sheet and is in none of its tables: titles, who keeps the list. */
function aside(taken: Candidate, candidates: readonly Candidate[], offered: readonly Candidate[]): RowNote[] {
  const others = candidates
    .filter((one) => one.remarks === taken.remarks && !offered.includes(one))
    .flatMap(({ above, headings, rows }) => [above, ...headings, ...rows.slice(0, 3).flatMap(({ cells }) => cells)])
  const text = [...others, taken.above].filter((words) => words.trim() !== '').join(' · ')
  return text === '' ? [] : [{ key: 'above', params: { text: text.slice(0, 200) } }]
}

const plainBreaks = (text: string): string => text.replace(/\r\n?/g, '\n')

/** A title over a table is a block too, but nothing that anybody would choose. */
function worthOffering(candidates: Candidate[]): Candidate[] {
  if (candidates.length < 2) return candidates
  const some = candidates.filter((one) => hasName(guessed(one)) || (one.rows.length > 1 && one.headings.length > 1))
  return some.length > 0 ? some : candidates.slice(0, 1)
}

/** The table that speaks most of people: of names, then of ways to reach them; the longer one, and none that is hidden. */
function likest(candidates: Candidate[]): Candidate | undefined {
  const [first, ...rest] = candidates
  if (!first || rest.length === 0) return first
  const scores = new Map(candidates.map((one) => [one, likeness(one)]))
  return rest.reduce((best, one) => ((scores.get(one) ?? 0) > (scores.get(best) ?? 0) ? one : best), first)
}

/** A table that cannot be taken is no better for what it says. */
const guessed = (candidate: Candidate) => (candidate.headings.length > mostColumns ? [] : guessColumns(candidate))

const reaching = new Set(['email', 'phone', 'address', 'postcode', 'city'])

function likeness(candidate: Candidate): number {
  const columns = guessed(candidate)
  const ways = new Set(columns.filter((column) => reaching.has(column))).size
  return (hasName(columns) ? 20 : 0) + ways * 4 + Math.log2(candidate.rows.length) - (candidate.hidden ? 30 : 0)
}
