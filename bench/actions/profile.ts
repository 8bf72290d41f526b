/** A profile with the cases, members and addressees of the log, as Candlepost makes and opens it. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createDesk } from '../../src/main/desk.ts'
import type { Platform } from '../../src/main/platform.ts'
import type { DeskClient } from '../../src/shared/contract.ts'
import { addresseeKey, caseKey, cases, memberKey, members, monthAt, years } from './data.ts'

const platform: Platform = {
  kind: 'cli',
  dialogs: true,
  chooseOpen: async () => [],
  chooseSave: async () => null,
  chooseFolder: async () => null,
  open: async () => {},
  reveal: async () => {},
  openMail: async (address) => address,
  downloadAddress: () => null,
}

const today = `${monthAt(years * 12 - 1)}-28`
const at = `${today}T12:00:00.000Z`

export function openDesk(folder: string) {
  const desk = createDesk(folder, platform, {
    jobsThread: null,
    clock: { now: () => at, today: () => today },
    onDefect: (error) => console.error(error),
  })
  const client: DeskClient = createRouterClient(desk.router, { context: desk.context })
  return { desk, client }
}

/** As long as urgent actions are: whatever reads past the texts of a case pays for it. */
const prose = (length: number): string => 'They were taken from their house at night. '.repeat(length).slice(0, length)

/** @returns its folder */
export async function makeProfile(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'candlepost-bench-'))
  const { desk } = openDesk(folder)
  const { history } = desk.services.data
  const numbered = (n: number) => Array.from({ length: n }, (_, i) => i)
  history.operate({ key: 'cases.create', params: { reference: '' } }, () => {
    history.add(
      'cases',
      [
        'id',
        'reference',
        'reference_key',
        'headline',
        'country',
        'issued',
        'status',
        'closed_on',
        'summary',
        'background',
        'additional',
        'model_letter',
        'created_at',
        'updated_at',
      ],
      numbered(cases).map((i) => {
        const month = Math.floor((i * years * 12) / cases)
        const closed = month < years * 12 - 4
        const ended = closed ? `${monthAt(month + 4)}-01` : null
        return [
          caseKey(i),
          `UA ${i}/26`,
          `ua${i}/26`,
          'At risk',
          'BY',
          `${monthAt(month)}-01`,
          closed ? 'closed' : 'open',
          ended,
          prose(900),
          prose(2500),
          prose(1500),
          prose(1800),
          at,
          at,
        ]
      }),
    )
    history.add(
      'members',
      ['id', 'given_name', 'created_at', 'updated_at'],
      numbered(members).map((i) => [memberKey(i), `Member ${i}`, at, at]),
    )
    history.add(
      'addressees',
      ['id', 'name', 'created_at', 'updated_at'],
      numbered(2 * cases).map((i) => [addresseeKey(i), `Official ${i}`, at, at]),
    )
    history.add(
      'case_addressees',
      ['case_id', 'addressee_id', 'role', 'position'],
      numbered(2 * cases).map((i) => [caseKey(Math.floor(i / 2)), addresseeKey(i), 'target', i % 2]),
    )
  })
  await desk.close()
  return folder
}
