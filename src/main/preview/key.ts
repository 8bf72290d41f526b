import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * The one-time key of the printed address and the cookie for which it is exchanged. Both are 256 random bits, live as
 * long as the preview does, and are compared in constant time.
 */
export interface Entrance {
  readonly key: string
  /** The cookie's value for the right key, once; null for a wrong key and ever after the first use. */
  exchange(key: string): string | null
  /** Whether this is the cookie that was handed out. */
  admits(cookie: string | undefined): boolean
}

export function createEntrance(): Entrance {
  const key = randomBytes(32).toString('base64url')
  const cookie = randomBytes(32).toString('base64url')
  let used = false
  return {
    key,
    exchange(given) {
      if (!same(given, key) || used) return null
      used = true
      return cookie
    },
    admits: (given) => used && given !== undefined && same(given, cookie),
  }
}

/** Hashes first, so that neither content nor length shows in the time it takes. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
