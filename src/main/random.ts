/** Random numbers and keys for thousands of rows at once: asking the system for a few bytes takes as long as for many. */
import { randomBytes, randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Id } from '#shared/values.ts'

const pool = { bytes: randomBytes(0), used: 0 }

/** The system's own random bytes; each is given out once. */
export function systemRandom(count: number): Uint8Array {
  if (pool.used + count > pool.bytes.length) {
    pool.bytes = randomBytes(Math.max(count, 1 << 14))
    pool.used = 0
  }
  pool.used += count
  return pool.bytes.subarray(pool.used - count, pool.used)
}

/** Counts the keys made, so that those of one millisecond sort in their order too (RFC 9562, 6.2, method 1). */
let made = randomInt(2 ** 31)

/** A new key, as `uuid` makes it. */
export function freshId(): Id {
  made = (made + 1) >>> 0
  return uuid({ random: systemRandom(16), seq: made })
}
