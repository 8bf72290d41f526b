import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'

const root = join(import.meta.dirname, '..', '..')
const entry = join(root, 'src', 'main', 'cli', 'index.ts')

/** Runs `desk` as a person would, from a folder of their own. */
function desk(folder: string, ...argv: string[]) {
  const env = { ...process.env, npm_lifecycle_event: '', CANDLEPOST_PROFILE: join(folder, 'profile') }
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...argv], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  const objects = () =>
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  return { status, stdout, stderr, objects }
}

const sample = (name: string) => join(root, 'resources', 'samples', name)

describe('desk', () => {
  it('makes the six steps of the demo and leaves their files', () => {
    const folder = temporaryFolder()
    const { status, stdout, stderr } = desk(folder, 'demo')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ', '4. ', '5. ', '6. '])
    expect(stdout).toContain('24 letters')
    const again = desk(folder, '--json', 'demo', '--out', 'second')
    expect(again.status).toBe(0)
    const steps = again.objects()
    expect(steps).toHaveLength(6)
    expect(steps[3]).toMatchObject({ letters: 24, skipped: [] })
    expect(steps[5]).toMatchObject({ total: 24 })
    for (const file of [...steps[3].files, ...steps[5].files]) expect(existsSync(file), file).toBe(true)
    expect(steps[5].files.map((file: string) => file.split('.').pop()).sort()).toEqual(['csv', 'docx', 'xlsx'])
  })

  it('walks the path verb by verb, and undoes and redoes', () => {
    const folder = temporaryFolder()
    writeFileSync(
      join(folder, 'ua.txt'),
      readFileSync(sample('urgent-action.txt'), 'utf8').replace('{{deadline}}', '24 August, 2027'),
    )
    const ok = (...argv: string[]) => {
      const run = desk(folder, ...argv)
      expect(run.stderr).toBe('')
      expect(run.status).toBe(0)
      return run.objects()
    }
    const [read] = ok('parse', 'ua.txt', '--json')
    expect(read.cases[0]).toMatchObject({ reference: 'UA 204/26', deadline: '2027-08-24' })
    expect(existsSync(join(folder, 'profile'))).toBe(false)
    ok('--json', 'cases', 'import', 'ua.txt')
    ok('--json', 'members', 'import', sample('members.csv'))
    expect(ok('--json', 'members', 'list')).toHaveLength(12)
    ok('--json', 'members', 'export', 'out/roster.csv')
    expect(existsSync(join(folder, 'out', 'roster.csv'))).toBe(true)
    const [pack] = ok('--json', 'pack', 'make', '--case', 'UA 204/26', '--out', 'letters', '--per-letter')
    expect(pack.files).toHaveLength(24)
    expect(ok('--json', 'pack', 'post', pack.pack, '--on', '2026-11-02')[0]).toMatchObject({ actions: 24 })
    const twice = desk(folder, 'pack', 'post', pack.pack)
    expect(twice.status).toBe(1)
    expect(twice.stderr.trim().split('\n')).toHaveLength(1)
    ok(
      ...[
        'actions',
        'add',
        '--case',
        'ua 204/26',
        '--channel',
        'email',
        '--count',
        '3',
        '--on',
        '2026-11-03',
        '--json',
      ],
      ...['--addressee', 'Ambassador'],
    )
    const [report] = ok('--json', 'report', '2026-11', '--out', 'report')
    expect(report).toMatchObject({ month: '2026-11', total: 27 })
    expect(report.byCase[0].channels).toMatchObject({ letter: 24, email: 3, fax: 0 })
    ok('--json', 'undo')
    expect(ok('--json', 'report', '2026-11', '--out', 'report')[0].total).toBe(24)
    ok('--json', 'redo')
    expect(ok('--json', 'report', '2026-11', '--out', 'report')[0].total).toBe(27)
    ok('--json', 'backup', 'backup.sqlite')
    ok('--json', 'undo')
    ok('--json', 'restore', 'backup.sqlite')
    const [recounted, checked] = ok('--json', 'check', '--repair')
    expect(recounted).toEqual({ recounted: [] })
    expect(checked).toMatchObject({ ok: true, cases: 1, members: 12, actions: 25 })
    const [tallies] = ok('--json', 'tallies', '--from', '2026-10', '--to', '2026-11', '--out', 'tallies')
    expect(tallies.files.map((file: string) => file.split('.').pop())).toEqual(['csv', 'parquet'])
    const rows = readFileSync(tallies.files[0], 'utf8').trim().split('\n').slice(1)
    expect(rows.map((row) => row.split(',').slice(3, 9).join(','))).toEqual([
      '2026-10,,,,,0',
      '2026-11,UA 204/26,IS,email,appeal,3',
      '2026-11,UA 204/26,IS,letter,appeal,24',
    ])
  }, 120_000)

  it('takes an update over when it is asked to, and closes the case that a stop action ends', () => {
    const folder = temporaryFolder()
    const text = readFileSync(sample('urgent-action.txt'), 'utf8')
    const put = (name: string, words: string) => writeFileSync(join(folder, name), words)
    put('first.txt', text.replace('{{deadline}}', '24 August, 2031'))
    put('later.txt', text.replace('{{deadline}}', '30 September, 2031'))
    put('stop.txt', `${text.replace('{{deadline}}', '30 September, 2031')}\nNo further action is requested.\n`)
    const run = (...argv: string[]) => desk(folder, '--json', ...argv)
    expect(run('cases', 'import', 'first.txt').objects()[0]).toMatchObject({ reference: 'UA 204/26', closed: false })
    for (const argv of [['later.txt'], ['first.txt', '--update']]) {
      const { status, stdout, stderr } = run('cases', 'import', ...argv)
      expect({ status, stdout }, argv[0]).toEqual({ status: 1, stdout: '' })
      expect(stderr).toContain('UA 204/26')
    }
    expect(run('cases', 'list').objects()).toMatchObject([{ deadline: '2031-08-24', status: 'open' }])
    const later = run('cases', 'import', 'later.txt', '--update')
    expect(later.objects()[0]).toMatchObject({ changed: ['deadline'], closed: false })
    const stopped = run('cases', 'import', 'stop.txt', '--update')
    expect(stopped.objects()[0]).toMatchObject({ changed: [], closed: true })
    expect(run('cases', 'list').objects()).toMatchObject([{ deadline: '2031-09-30', status: 'closed' }])
    expect(desk(folder, 'undo').stdout).toContain('Closing of UA 204/26')
  }, 120_000)

  it('says what is wrong with bad input in one sentence, and keeps what there is', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'empty.txt'), '')
    writeFileSync(join(folder, 'binary.txt'), Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)))
    writeFileSync(join(folder, 'nameless.csv'), 'Town,Favourite colour\nLeeds,green\nYork,blue\n')
    for (const argv of [
      ['parse', 'empty.txt'],
      ['parse', 'binary.txt'],
      ['parse', 'nowhere.txt'],
      ['cases', 'import', 'empty.txt'],
      ['members', 'import', 'nameless.csv'],
      ['members', 'import', 'empty.txt'],
      ['report', '2026-13', '--out', 'x'],
      ['pack', 'make', '--case', 'UA 9/99', '--out', 'x'],
      ['pack', 'post', '7'],
      ['actions', 'add', '--case', 'UA 9/99', '--channel', 'pigeon', '--count', '1', '--on', '2026-11-01'],
      ['restore', 'empty.txt'],
      ['undo'],
      ['redo'],
    ]) {
      const { status, stdout, stderr } = desk(folder, ...argv)
      expect(status, argv.join(' ')).toBe(1)
      expect(stdout, argv.join(' ')).toBe('')
      expect(stderr.trim().split('\n'), argv.join(' ')).toHaveLength(1)
      expect(stderr, argv.join(' ')).toMatch(/\.\s*$/)
      expect(stderr, argv.join(' ')).not.toMatch(/refusal\.|undefined|\{\{| at /)
    }
    expect(desk(folder, 'check', '--json').objects()[0]).toMatchObject({ ok: true, cases: 0, members: 0, actions: 0 })
  }, 120_000)

  it('tells wrong usage from a refusal', () => {
    const folder = temporaryFolder()
    for (const argv of [[], ['dance'], ['pack', 'make'], ['report'], ['parse', '--nonsense']]) {
      const { status, stderr } = desk(folder, ...argv)
      expect(status, argv.join(' ')).toBe(2)
      expect(stderr).toContain('Usage:')
    }
    expect(desk(folder, '--help').status).toBe(0)
  })
})
