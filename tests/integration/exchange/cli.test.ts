import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { passphrase } from '../../support/exchange.ts'
import { temporaryFolder } from '../../support/folder.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const entry = join(root, 'src', 'main', 'cli', 'index.ts')

function desk(folder: string, profile: string, words: string | null, ...argv: string[]) {
  const { CANDLEPOST_PASSPHRASE: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, '--profile', profile, '--json', ...argv], {
    cwd: folder,
    env: { ...env, npm_lifecycle_event: '', ...(words === null ? {} : { CANDLEPOST_PASSPHRASE: words }) },
    input: '',
    encoding: 'utf8',
  })
  return { status, stderr, answer: stdout === '' ? null : JSON.parse(stdout.split('\n')[0] ?? '') }
}

describe('desk exchange', () => {
  it('gives a case, says what a merge would do, merges, and hands everything over', () => {
    const folder = temporaryFolder()
    const sample = readFileSync(join(root, 'resources', 'samples', 'urgent-action.txt'), 'utf8')
    writeFileSync(join(folder, 'ua.txt'), sample.replace('{{deadline}}', '24 August, 2027'))
    expect(desk(folder, 'ours', null, 'cases', 'import', 'ua.txt').status).toBe(0)

    const without = desk(folder, 'ours', null, 'exchange', 'give', 'cases.candlepost', '--case', 'UA 204/26')
    expect(without).toMatchObject({ status: 1, stderr: expect.stringContaining('There is no passphrase') })
    const weak = desk(folder, 'ours', 'password', 'exchange', 'give', 'cases.candlepost', '--case', 'UA 204/26')
    expect(weak).toMatchObject({ status: 1, stderr: expect.stringContaining('easily guessed') })
    expect(existsSync(join(folder, 'cases.candlepost'))).toBe(false)

    const given = desk(folder, 'ours', passphrase, 'exchange', 'give', 'cases.candlepost', '--case', 'UA 204/26')
    expect(given).toMatchObject({ status: 0, answer: { records: expect.any(Number) } })
    const would = desk(folder, 'theirs', passphrase, 'exchange', 'merge', 'cases.candlepost', '--dry-run')
    expect(would.answer).toMatchObject({ merged: false, plan: { what: 'share' } })
    expect(desk(folder, 'theirs', null, 'check').answer).toMatchObject({ cases: 0 })
    const wrong = desk(folder, 'theirs', 'other words', 'exchange', 'merge', 'cases.candlepost')
    expect(wrong).toMatchObject({ status: 1, stderr: expect.stringContaining('does not open') })
    const merged = desk(folder, 'theirs', ` ${passphrase}\n`, 'exchange', 'merge', 'cases.candlepost')
    expect(merged.answer).toMatchObject({ merged: true, toDecide: [] })
    expect(desk(folder, 'theirs', null, 'check').answer).toMatchObject({ ok: true, cases: 1 })

    expect(desk(folder, 'theirs', passphrase, 'exchange', 'hand-over', 'all.candlepost').status).toBe(0)
    const taken = desk(folder, 'successor', passphrase, 'exchange', 'merge', 'all.candlepost')
    expect(taken.answer).toMatchObject({ merged: true, plan: { what: 'handOver' } })
    expect(desk(folder, 'successor', null, 'undo').status).toBe(0)
    expect(desk(folder, 'successor', null, 'check').answer).toMatchObject({ ok: true, cases: 0 })
  }, 240_000)
})
