import type {
  Decisions,
  Duplicate,
  DuplicateChoice,
  DuplicateDecision,
  MatchLevel,
  MemberField,
} from '#shared/memberImport.ts'

/** What becomes of one row: a merge takes the file's value in `fields`, and fills what is empty. */
export interface RowChoice {
  choice: 'keep' | 'merge' | 'add'
  fields: MemberField[]
}

/** How a row stands under the decisions: its own, else that of its kind. */
export function choiceFor(duplicate: Duplicate, decisions: Decisions): RowChoice {
  const own = decisions.single.find(({ row }) => row === duplicate.row)
  const choice = own?.choice ?? decisions[duplicate.level]
  if (choice === 'fill') return { choice: 'merge', fields: own?.fields ?? [] }
  if (choice === 'take') return { choice: 'merge', fields: duplicate.takes }
  return { choice, fields: [] }
}

export function decideRow(decisions: Decisions, row: number, { choice, fields }: RowChoice): Decisions {
  const own: DuplicateDecision = { row, choice: choice === 'merge' ? 'fill' : choice, fields }
  return { ...decisions, single: [...decisions.single.filter((decision) => decision.row !== row), own] }
}

/** One decision for all of a kind. Rows decided on their own stay so. */
export const decideAll = (decisions: Decisions, level: MatchLevel, choice: DuplicateChoice): Decisions => ({
  ...decisions,
  [level]: choice,
})
