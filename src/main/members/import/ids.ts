import { randomFillSync } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Id } from '#shared/values.ts'

const drawn = 4096

/** Makes UUIDv7 for many rows at once, each above the one before (RFC 9562, 6.2): asking for chance each time is slow. */
export function createIds(now: number): () => Id {
  const chance = new Uint8Array(16 * drawn)
  let at = chance.length
  let seq = 0
  return () => {
    if (at === chance.length) {
      randomFillSync(chance)
      at = 0
    }
    at += 16
    return uuid({ msecs: now, seq: seq++, random: chance.subarray(at - 16, at) })
  }
}
