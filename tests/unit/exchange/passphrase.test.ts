import { describe, expect, it } from 'vitest'
import { proposedPassphrase, refuseWeak, strengthOf } from '../../../src/main/exchange/passphrase.ts'

describe('a passphrase', () => {
  it('is proposed as six words, another each time, and strong', () => {
    const proposed = Array.from({ length: 50 }, proposedPassphrase)
    expect(new Set(proposed).size).toBe(50)
    for (const words of proposed) {
      expect(words).toMatch(/^[a-z]+( [a-z]+){5}$/)
      expect(strengthOf(words)).toBe('strong')
    }
  })

  it('is refused where anybody would try it', () => {
    for (const weak of [
      '',
      'password',
      'letmein1',
      'qwertyuiop',
      'aaaaaaaaaaaaaaaaaaaa',
      '12345678901234567890',
      'P@ssw0rd!',
    ])
      expect(() => refuseWeak(weak), weak).toThrow(expect.objectContaining({ key: 'exchangeWeak' }))
    expect(() => refuseWeak('my neighbour’s goat eats 7 umbrellas')).not.toThrow()
  })

  it('is weighed at once however long it is', () => {
    expect(strengthOf('goat '.repeat(200))).not.toBe('strong')
    expect(['fair', 'strong']).toContain(strengthOf('seldom marble parachute violin oven'.repeat(20)))
  })
})
