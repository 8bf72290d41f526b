/** Invented packs of 233-word letters: writers by ten addressees, so that neighbours differ in every field. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createDesk } from '../../src/main/desk.ts'
import type { Platform } from '../../src/main/platform.ts'
import type { DeskClient } from '../../src/shared/contract.ts'
import { roster } from '../main-loop/roster.ts'
import { freshFolder } from './results.ts'

export const addressees = 10
export const letterDate = '2026-11-22'

/** Saves into whatever folder `out` names at the time; opens `open`. */
const benchPlatform = (out: { folder: string }, open: string[]): Platform => ({
  kind: 'cli',
  dialogs: true,
  chooseOpen: async () => open,
  chooseSave: async ({ suggestedName }) => join(out.folder, suggestedName),
  chooseFolder: async () => out.folder,
  open: async () => {},
  reveal: async () => {},
  openMail: async (address) => address,
  downloadAddress: () => null,
})

/** A desk on a profile, called as the page calls it. */
export function openDesk(folder: string, out: { folder: string }, jobsThread: boolean, open: string[] = []) {
  const desk = createDesk(folder, benchPlatform(out, open), {
    // The bundle's: see build.ts.
    jobsThread: jobsThread ? new URL('./worker.js', import.meta.url) : null,
    onDefect: (error) => console.error(error),
  })
  const client: DeskClient = createRouterClient(desk.router, { context: desk.context })
  return { desk, client }
}

const summary =
  'Ihar Lisouski, a teacher of mathematics and father of two small children, was sentenced to death by the regional court in Homel on 4 September after a hearing of less than two hours from which his family was shut out. Neither journalists nor observers were admitted, and the judge gave no reasons for this. His lawyer could not question the main witness. He has told relatives that he confessed after four nights without sleep, and that he was beaten whenever he asked for his lawyer. His appeal was rejected on 30 October, and he could be executed at any time. In his country neither the prisoner nor his family is told of the day, and the body is not given back to them for burial.'
const asks = [
  'Urging the authorities to commute the death sentence of Ihar Lisouski and of everyone else on death row without delay;',
  'Calling for a prompt, impartial and independent investigation into his account that he was tortured until he confessed;',
  'Calling for an official moratorium on executions, with a view to abolishing the death penalty;',
  'Urging the authorities to let his family and his lawyer visit him at once, and to tell them of every decision in his case in good time.',
]

/** The case and everybody who writes. @returns a profile with them, and the ids of the case and the members */
export async function makeProfile(writers: number): Promise<{ folder: string; caseId: string; members: string[] }> {
  const folder = freshFolder('profile')
  const out = freshFolder('roster')
  const csv = join(out, 'roster.csv')
  writeFileSync(csv, roster(writers))
  const { desk, client } = openDesk(folder, { folder: out }, false, [csv])
  await client.settings.save({ lettersPerFile: 50_000 })
  const [file] = await client.files.choose({ purpose: 'roster', multiple: false })
  if (!file) throw new Error('No roster')
  await client.members.runImport({ file: file.token, mapping: null, job: null })
  const members = (await client.members.list()).map((member) => member.id)
  const { id: caseId } = await client.cases.create({ fields: caseFields, draft: null })
  await desk.close()
  rmSync(out, { recursive: true })
  return { folder, caseId, members }
}

const caseFields = {
  reference: 'UA 204/26',
  referencePrinted: null,
  sequence: 1,
  index: null,
  headline: 'Ihar Lisouski at risk of execution',
  people: [{ name: 'Ihar Lisouski', pronouns: 'he/him' }],
  country: 'BY',
  issued: '2026-11-02',
  deadline: '2027-12-20',
  summary,
  background: '',
  additional: '',
  asks,
  modelLetter: '',
  letterSalutation: null,
  preferredLanguages: [],
  language: 'en',
  note: '',
  addressees: Array.from({ length: addressees }, (_, i) => ({
    id: null,
    role: 'target' as const,
    name: `Alena Halavach-${i}`,
    title: `Minister of Matter ${i}`,
    address: [`Vul. Lipavaya ${i + 1}`, `2200${30 + i} Minsk, Belarus`],
    country: 'BY',
    emails: [],
    faxes: [],
    phones: [],
    social: [],
    salutation: `Dear Minister Halavach-${i}`,
    checkAddress: false,
    note: '',
  })),
}
