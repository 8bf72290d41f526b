/** Replies on a test's desk: a pack that was posted, and files to attach. */
import type { ReplyFields } from '#shared/replies.ts'
import type { TestDesk } from '../profile.ts'

export const replyFields = (fields: Partial<ReplyFields> & Pick<ReplyFields, 'caseId'>): ReplyFields => ({
  kind: 'answer',
  receivedOn: '2026-11-20',
  channel: 'letter',
  addresseeId: null,
  letterId: null,
  summary: '',
  note: '',
  ...fields,
})

export async function makePack({ client }: TestDesk, caseId: string, members: string[], letterDate = '2026-11-10') {
  const { id } = await client.packs.make({ cases: [caseId], members, addressees: null, letterDate, job: null })
  return { id, letters: (await client.packs.letters({ id, offset: 0, limit: 500 })).letters }
}

/** A pack that went out on its day, and its letters. */
export async function postedPack(test: TestDesk, caseId: string, members: string[], on = '2026-11-10') {
  const pack = await makePack(test, caseId, members, on)
  await test.client.packs.post({ id: pack.id, on, job: null })
  return pack
}

/** A token for bytes, as a page gets it for a dropped file. */
export const dropped = async ({ client }: TestDesk, name: string, bytes: Buffer | string): Promise<string> =>
  (await client.files.receive({ purpose: 'reply', file: new File([new Uint8Array(Buffer.from(bytes))], name) })).token
