/** Plays the page: makes the six steps over a MessagePort, with the reads that the screens make in between. */
import { readFileSync } from 'node:fs'
import { MessageChannel, parentPort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { DeskClient } from '../../src/shared/contract.ts'
import { fieldsFromDraft } from '../../src/shared/draftFields.ts'

if (!parentPort) throw new Error('Started by index.ts')
const main = parentPort
const { port1, port2 } = new MessageChannel()
main.postMessage(port2, [port2])
port1.start()
const desk: DeskClient = createORPCClient(new RPCLink({ port: port1 as unknown as globalThis.MessagePort }))

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  main.postMessage({ step: name, took: performance.now() - start })
  return result
}

const text = readFileSync(new URL('../../resources/samples/urgent-action.txt', import.meta.url), 'utf8')
const today = new Date().toISOString().slice(0, 10)
await desk.desk.overview()
main.postMessage('start')

const caseId = await step('1 read, save the case', async () => {
  const { drafts } = await desk.intake.start({ text: text.replace('{{deadline}}', '24 August, 2027') })
  const [draft] = drafts
  if (!draft) throw new Error('No draft')
  const { id } = await desk.cases.create({ fields: fieldsFromDraft(draft.read), draft: draft.id })
  await desk.cases.list()
  return id
})
const [file] = await desk.files.choose({ purpose: 'roster', multiple: false })
if (!file) throw new Error('No roster')
await step('2 preview the roster', () => desk.members.previewImport({ file: file.token, mapping: null }))
await step('2 import the roster', () => desk.members.runImport({ file: file.token, mapping: null, job: null }))
await step('2 list the roster', () => desk.members.list())
const choice = { cases: [caseId], members: 'all' as const, addressees: null, letterDate: today }
await step('3 plan the pack', () => desk.packs.plan({ ...choice, sample: 0 }))
const pack = await step('3 freeze the pack', () => desk.packs.make({ ...choice, job: null }))
await step('4 look at the letters', () => desk.packs.letters({ id: pack.id, offset: 0, limit: 100 }))
await step('4 write the DOCX', () => desk.packs.save({ id: pack.id, perLetter: false, job: null }))
await step('5 post the pack', () => desk.packs.post({ id: pack.id, on: today, job: null }))
await step('5 look at the actions', () =>
  desk.actions.list({ caseId: null, month: null, channel: null, kind: null, after: null, limit: 200 }),
)
const month = today.slice(0, 7)
await step('6 read the month', () => desk.reports.month({ month }))
await step('6 write the report', () => desk.reports.export({ month, formats: ['docx', 'xlsx', 'csv'], job: null }))
await step('  overview', () => desk.desk.overview())
await step('  undo the posting', () => desk.history.undo({ operation: null }))
main.postMessage('end')
