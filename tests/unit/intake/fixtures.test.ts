/** Every invented document in tests/fixtures/intake against the part of its draft that is stated beside it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CaseDraft } from '#shared/intake.ts'
import { readUrgentActions } from '../../../src/main/intake/reader/index.ts'
import { differences, type Expected } from './expect.ts'

const folder = join(import.meta.dirname, '../../fixtures/intake')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -5))

describe('invented documents', () => {
  it('are at least sixty', () => expect(names.length).toBeGreaterThanOrEqual(60))

  it.each(names)('%s', (name) => {
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
    const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected
    const { drafts } = readUrgentActions(text)
    expect(drafts).toHaveLength(typeof expected.count === 'number' ? expected.count : 1)
    const [first, second] = drafts
    if (!first) throw new Error('no draft')
    expect(differences(first, expected)).toEqual([])
    if (expected.secondReference) expect(second?.reference).toBe(expected.secondReference)
    for (const draft of drafts) expect(CaseDraft.safeParse(draft).error?.message).toBeUndefined()
  })
})
