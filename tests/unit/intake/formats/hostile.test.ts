/** Files made to do harm, taken in as the program does it, under a guard that sees every thread. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Guarded } from '../../../support/formats/guarded.ts'
import { hostileFiles } from '../../../support/formats/hostile/index.ts'

const support = join(import.meta.dirname, '..', '..', '..', 'support', 'formats')
const answers = new Map<string, Guarded>()
let noted: string[] = []

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'candlepost-test-'))
  const files = join(folder, 'files')
  const notes = join(folder, 'notes.txt')
  mkdirSync(files)
  writeFileSync(notes, '')
  for (const { name, bytes } of Object.values(hostileFiles).flat()) writeFileSync(join(files, name), bytes())
  try {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--import', join(support, 'guard.ts'), join(support, 'guarded.ts'), files],
      {
        encoding: 'utf8',
        env: { ...process.env, GUARD_NOTES: notes, GUARD_READS: files, NODE_OPTIONS: '' },
        maxBuffer: 2 ** 28,
      },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const line of stdout.split('\n').filter(Boolean)) {
      const answer: Guarded = JSON.parse(line)
      answers.set(answer.name, answer)
    }
    noted = readFileSync(notes, 'utf8').split('\n').filter(Boolean)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 300_000)

for (const [kind, files] of Object.entries(hostileFiles))
  describe(kind, () => {
    for (const { name, ends } of files)
      it(name, () => {
        const answer = answers.get(name)
        expect(answer).toBeDefined()
        if (typeof ends === 'string') expect(answer?.refused).toBe(ends)
        else if (Array.isArray(ends)) expect(ends).toContain(answer?.refused)
        else {
          expect(answer?.refused).toBeNull()
          const text = answer?.texts.join('\n---\n')
          for (const words of ends.says) expect(text).toContain(words)
          for (const words of ends.never ?? []) expect(text).not.toContain(words)
          expect(answer?.unread).toEqual(ends.unread ?? [])
        }
      })
  })

describe('of all of them', () => {
  it('none fetches, runs, writes or reads anything; the guard sees who would', () => {
    // What the thread at the end does on purpose, in its order, and nothing before it.
    expect(noted).toEqual([
      'net.connect',
      'global.fetch',
      'child_process.spawnSync',
      'dns.lookup',
      'fs.writeFileSync',
      'fs.readFileSync',
    ])
  })
})
