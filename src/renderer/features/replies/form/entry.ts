/** What is typed of a reply, and what it becomes. */
import type { Reply, ReplyFields, ReplyFile, ReplyKind, ReplyLetter } from '#shared/replies.ts'
import type { Channel } from '#shared/values.ts'

/** A file that the reply has, or one that was chosen. */
export type ChosenFile = Omit<ReplyFile, 'id'> & ({ id: string } | { token: string })

export interface Entry {
  kind: ReplyKind
  receivedOn: string | null
  channel: Channel
  caseId: string | null
  addresseeId: string | null
  letter: ReplyLetter | null
  summary: string
  note: string
  files: ChosenFile[]
}

/** A new reply mostly lies on the table: it came by post, today. */
export const newEntry = (today: string, caseId: string | null, addresseeId: string | null): Entry => ({
  kind: 'answer',
  receivedOn: today,
  channel: 'letter',
  caseId,
  addresseeId,
  letter: null,
  summary: '',
  note: '',
  files: [],
})

export const entryFrom = (reply: Reply): Entry => ({
  kind: reply.kind,
  receivedOn: reply.receivedOn,
  channel: reply.channel,
  caseId: reply.caseId,
  addresseeId: reply.addresseeId,
  letter: reply.letter,
  summary: reply.summary,
  note: reply.note,
  files: reply.files,
})

/** The letter says what it is about and whom it was to. */
export const withLetter = (letter: ReplyLetter): Pick<Entry, 'letter' | 'caseId' | 'addresseeId'> => ({
  letter,
  caseId: letter.caseId,
  addresseeId: letter.addresseeId,
})

export type EntryError = 'case' | 'received' | 'future' | 'addressee'

/** By the field they stand at: keys under `replies.form.error.*`. */
export function checkEntry(
  { receivedOn, caseId, kind, addresseeId, letter }: Entry,
  today: string,
): Partial<Record<'receivedOn' | 'caseId' | 'addresseeId', EntryError>> {
  return {
    ...(receivedOn === null ? { receivedOn: 'received' } : receivedOn > today ? { receivedOn: 'future' } : {}),
    ...(caseId === null ? { caseId: 'case' } : {}),
    // Without it nobody's address would be looked at.
    ...(kind === 'returned' && addresseeId === null && letter === null ? { addresseeId: 'addressee' } : {}),
  }
}

/** Null while something is missing: see `checkEntry`. */
export function fieldsFrom({ letter, files: _, receivedOn, caseId, ...entry }: Entry): ReplyFields | null {
  if (receivedOn === null || caseId === null) return null
  return { ...entry, receivedOn, caseId, letterId: letter?.id ?? null }
}

export const filesFrom = ({ files }: Pick<Entry, 'files'>): ({ id: string } | { token: string })[] =>
  files.map((file) => ('id' in file ? { id: file.id } : { token: file.token }))
