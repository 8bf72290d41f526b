import { describe, expect, it } from 'vitest'
import { type Command, needArgs, needOption, parseCommand, UsageError } from '../../../src/main/cli/usage.ts'

const parsed = (...argv: string[]): Command => {
  const command = parseCommand(argv)
  if (command === 'help') throw new Error('Not help')
  return command
}

describe('the command line', () => {
  it('takes options before and after the verb', () => {
    const before = parsed('--profile', 'p', '--json', 'cases', 'list')
    const after = parsed('cases', 'list', '--json', '--profile', 'p')
    expect(before.verb).toBe('cases list')
    expect({ ...after.options }).toEqual({ ...before.options })
  })

  it('takes several cases after one --case', () => {
    const { options } = parsed('pack', 'make', '--case', 'UA 1/26', 'UA 2/26', '--out', 'x')
    expect(options.case).toEqual(['UA 1/26', 'UA 2/26'])
    expect(parsed('--case', 'UA 1/26', 'pack', 'make', '--out', 'x').verb).toBe('pack make')
  })

  it('refuses what it does not know', () => {
    for (const argv of [[], ['dance'], ['cases'], ['cases', 'list', '--out', 'x'], ['parse', '--nonsense']]) {
      expect(() => parsed(...argv), argv.join(' ')).toThrow(UsageError)
    }
    expect(() => needArgs(parsed('backup'), 1)).toThrow(UsageError)
    expect(() => needArgs(parsed('undo', 'twice'), 0)).toThrow(UsageError)
    expect(() => needOption(parsed('report', '2026-11'), 'out')).toThrow(UsageError)
  })

  it('answers --help', () => {
    expect(parseCommand(['--help'])).toBe('help')
  })
})
