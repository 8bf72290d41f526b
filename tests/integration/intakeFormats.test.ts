/** Files of every kind from the disk to the desk: whole, or not at all. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { fuzzRuns } from '../support/formats/fuzz.ts'
import { hostileFiles } from '../support/formats/hostile/index.ts'
import { everyKind } from '../support/formats/kinds.ts'
import { mutated, mutations } from '../support/formats/mutate.ts'
import { openTestDesk } from '../support/profile.ts'

const entry = join(import.meta.dirname, '..', '..', 'src', 'main', 'cli', 'index.ts')

function deskLine(folder: string, ...argv: string[]) {
  const env = { ...process.env, npm_lifecycle_event: '', CANDLEPOST_PROFILE: join(folder, 'profile') }
  return spawnSync(process.execPath, [entry, '--json', ...argv], { cwd: folder, env, encoding: 'utf8' })
}
const hostile = (name: string) =>
  Object.values(hostileFiles)
    .flat()
    .find((file) => file.name === name)
    ?.bytes() ?? new Uint8Array()

describe('desk cases import', () => {
  for (const [name, bytes] of Object.entries(everyKind))
    it(`makes a case of ${name}`, () => {
      const folder = temporaryFolder()
      writeFileSync(join(folder, name), bytes)
      const { status, stdout, stderr } = deskLine(folder, 'cases', 'import', name)
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(JSON.parse(stdout)).toMatchObject({ file: name, reference: 'UA 612/31', asks: 2, targets: 2 })
    })

  it('knows the same document again, whatever it came in, and leaves nothing of it', () => {
    const folder = temporaryFolder()
    for (const [name, bytes] of Object.entries(everyKind)) writeFileSync(join(folder, name), bytes)
    expect(deskLine(folder, 'cases', 'import', 'action.pdf').status).toBe(0)
    expect(deskLine(folder, 'cases', 'import', 'action.pdf')).toMatchObject({ status: 1, stdout: '' })
    expect(deskLine(folder, 'cases', 'import', 'attached.eml')).toMatchObject({ status: 1, stdout: '' })
    expect(JSON.parse(deskLine(folder, 'check').stdout)).toMatchObject({ ok: true, cases: 1 })
  })

  it('says in a sentence why a file is no case, and leaves nothing', () => {
    const folder = temporaryFolder()
    for (const [name, words] of [
      ['word-with-password.docx', 'password'],
      ['password.pdf', 'password'],
      ['word-97.doc', 'old format'],
      ['zip-bomb.docx', 'grows without measure'],
      ['only-a-picture.pdf', 'holds no text'],
    ] as const) {
      writeFileSync(join(folder, name), hostile(name))
      const { status, stdout, stderr } = deskLine(folder, 'cases', 'import', name)
      expect({ status, stdout }, name).toEqual({ status: 1, stdout: '' })
      expect(stderr).toContain(name)
      expect(stderr).toContain(words)
    }
    expect(JSON.parse(deskLine(folder, 'check').stdout)).toMatchObject({ ok: true, cases: 0 })
  })
})

describe('mutated files', () => {
  it('become whole drafts, or nothing and a sentence', async () => {
    const desk = openTestDesk()
    const folder = join(temporaryFolder(), 'in')
    mkdirSync(folder)
    const file = fc.constantFrom('txt', 'pdf', 'docx', 'html', 'eml', 'rtf').chain((kind) => mutations(kind))
    let refusedFiles = 0
    let draftsMade = 0
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async (files) => {
        const before = await desk.client.intake.drafts()
        const names = files.map(({ kind }, i) => `${i}.${kind}`)
        const tokens = files.map((mutation, i) => {
          const path = join(folder, names[i] ?? '')
          writeFileSync(path, mutated(mutation))
          return desk.desk.files.refer(path).token
        })
        const { drafts, refused } = await desk.client.intake.start({ files: tokens })
        // What is on the desk is what was there and what was said to be new, and nothing of a refused file.
        const now = await desk.client.intake.drafts()
        const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).sort()
        expect(ids(now)).toEqual(ids([...before, ...drafts]))
        const fileOf = (name: string | null) => name?.split(':')[0]
        const refusedNames = refused.map(({ file }) => file)
        for (const { source } of drafts) expect(refusedNames).not.toContain(fileOf(source.name))
        for (const name of names)
          expect(refusedNames.includes(name) || drafts.some(({ source }) => fileOf(source.name) === name), name).toBe(
            true,
          )
        // Each as it was read, with every other of its batch.
        for (const draft of drafts) {
          expect(now.find(({ id }) => id === draft.id)).toEqual(draft)
          expect(now.filter(({ batch }) => batch.id === draft.batch.id)).toHaveLength(draft.batch.size)
        }
        refusedFiles += refused.length
        draftsMade += drafts.length
        for (const { id } of drafts.slice(1)) await desk.client.intake.discard({ id })
      }),
      { numRuns: Math.ceil(fuzzRuns / 12), ...(process.env.FUZZ_RUNS ? {} : { seed: 612 }) },
    )
    // Both ends were reached.
    expect(refusedFiles).toBeGreaterThan(0)
    expect(draftsMade).toBeGreaterThan(0)
  }, 3_600_000)
})
