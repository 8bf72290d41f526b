import { basename } from 'node:path'
import { CaseFields, type Closing } from '#shared/cases.ts'
import { applyDifferences, caseDifferences, chosenAtFirst, closingDay } from '#shared/caseUpdate.ts'
import { fieldsFromDraft } from '#shared/draftFields.ts'
import type { IntakeDraft } from '#shared/intake.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Day } from '#shared/values.ts'
import { existingFile, openSession, profileOf, type Session, t, type Verb, withDesk } from '../host.ts'
import { needArgs } from '../usage.ts'

/**
 * Saves what the reader found as it stands. Without a window nobody can fill in what is missing, so a document without
 * a reference or headline is refused and leaves nothing on the desk. So is one of a case that is already there, unless
 * `--update` says to take over what one would choose at first in the window.
 */
export const casesImport: Verb = async function* (command) {
  const paths = needArgs(command, 1, Number.POSITIVE_INFINITY).map(existingFile)
  const session = openSession(profileOf(command.options))
  try {
    for (const path of paths) yield* await importFile(session, path, { update: command.options.update })
  } finally {
    await session.desk.close()
  }
}

interface ImportWish {
  /** The document's text, where it does not lie in the file. */
  text?: string
  update?: boolean | undefined
}

export async function importFile(
  { client, desk }: Pick<Session, 'client' | 'desk'>,
  path: string,
  wish: ImportWish = {},
) {
  const { text, update = false } = wish
  const { drafts, refused } = await client.intake.start(
    text === undefined ? { files: [desk.files.refer(path).token] } : { text },
  )
  const [bad] = refused
  if (bad) throw new Refusal(bad.reason.key, bad.reason.params)
  const today = desk.services.data.clock.today()
  const answers = []
  try {
    for (const draft of drafts) {
      const save = draft.known ? saveUpdate : saveDraft
      answers.push(await save({ client }, draft, { file: basename(path), update, today }))
    }
  } finally {
    for (const draft of await client.intake.drafts()) {
      if (drafts.some((mine) => mine.id === draft.id)) await client.intake.discard({ id: draft.id })
    }
  }
  return answers
}

interface Saving {
  file: string
  update: boolean
  today: Day
}

const closingOf = ({ read }: IntakeDraft, today: Day): Closing | null =>
  read.closed && { on: closingDay(read, today), notice: read.closed.notice }

async function saveDraft({ client }: Pick<Session, 'client'>, draft: IntakeDraft, { file, today }: Saving) {
  const fields = fieldsFromDraft(draft.read)
  if (!fields.reference || !fields.headline) throw new Refusal('draftIncomplete', { file })
  const close = closingOf(draft, today)
  const { id } = await client.cases.create({ fields, draft: draft.id, close })
  const targets = fields.addressees.filter((addressee) => addressee.role === 'target').length
  const { reference, headline } = fields
  const asks = fields.asks.length
  return {
    json: { file, id, reference, headline, asks, targets, closed: close !== null },
    said: t(close ? 'cli.caseImportedClosed' : 'cli.caseImported', { reference, headline, asks, targets }),
  }
}

async function saveUpdate({ client }: Pick<Session, 'client'>, draft: IntakeDraft, { file, update, today }: Saving) {
  const id = draft.known?.caseId ?? ''
  const stored = await client.cases.get({ id })
  const { reference, updatedAt } = stored
  if (draft.known?.sameText) throw new Refusal('documentKnown', { file, reference })
  if (!update) throw new Refusal('caseKnown', { file, reference })
  const close = closingOf(draft, today)
  const before = CaseFields.parse(stored)
  const differences = caseDifferences(before, fieldsFromDraft(draft.read))
  const chosen = chosenAtFirst(differences, close !== null)
  const fields = applyDifferences(before, differences, chosen)
  const { held } = await client.cases.applyUpdate({ id, draft: draft.id, seen: updatedAt, fields, close })
  return {
    json: { file, id, reference, headline: fields.headline, changed: [...chosen], closed: close !== null, held },
    said: close
      ? t('cli.caseClosed', { reference, notice: close.notice })
      : t('cli.caseUpdated', { reference, count: chosen.size }),
  }
}

export const casesList: Verb = async function* (command) {
  needArgs(command, 0)
  const cases = await withDesk(profileOf(command.options), ({ client }) => client.cases.list())
  if (cases.length === 0 && !command.options.json) yield { json: {}, said: t('cli.noCases') }
  for (const entry of cases) {
    yield {
      json: { ...entry },
      said: `${entry.reference}  ${entry.deadline ?? '-'}  ${entry.status}  ${entry.headline}`,
    }
  }
}
