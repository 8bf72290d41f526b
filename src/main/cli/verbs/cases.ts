import { basename } from 'node:path'
import { fieldsFromDraft } from '#shared/draftFields.ts'
import type { IntakeDraft } from '#shared/intake.ts'
import { Refusal } from '#shared/refusal.ts'
import { existingFile, openSession, profileOf, type Session, t, type Verb, withDesk } from '../host.ts'
import { needArgs } from '../usage.ts'

/**
 * Saves what the reader found as it stands. Without a window nobody can fill in what is missing, so a document without
 * a reference or headline, or of a case that is already there, is refused and leaves nothing on the desk.
 */
export const casesImport: Verb = async function* (command) {
  const paths = needArgs(command, 1, Number.POSITIVE_INFINITY).map(existingFile)
  const session = openSession(profileOf(command.options))
  try {
    for (const path of paths) yield* await importFile(session, path)
  } finally {
    await session.desk.close()
  }
}

export async function importFile({ client, desk }: Pick<Session, 'client' | 'desk'>, path: string, text?: string) {
  const { drafts, refused } = await client.intake.start(
    text === undefined ? { files: [desk.files.refer(path).token] } : { text },
  )
  const [bad] = refused
  if (bad) throw new Refusal(bad.reason.key, bad.reason.params)
  const answers = []
  try {
    for (const draft of drafts) answers.push(await saveDraft({ client }, draft, basename(path)))
  } finally {
    for (const draft of await client.intake.drafts()) {
      if (drafts.some((mine) => mine.id === draft.id)) await client.intake.discard({ id: draft.id })
    }
  }
  return answers
}

async function saveDraft({ client }: Pick<Session, 'client'>, draft: IntakeDraft, file: string) {
  const fields = fieldsFromDraft(draft.read)
  if (draft.known) throw new Refusal('caseKnown', { file, reference: draft.known.reference ?? fields.reference })
  if (!fields.reference || !fields.headline) throw new Refusal('draftIncomplete', { file })
  const { id } = await client.cases.create({ fields, draft: draft.id })
  const targets = fields.addressees.filter((addressee) => addressee.role === 'target').length
  return {
    json: { file, id, reference: fields.reference, headline: fields.headline, asks: fields.asks.length, targets },
    said: t('cli.caseImported', {
      reference: fields.reference,
      headline: fields.headline,
      asks: fields.asks.length,
      targets,
    }),
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
