import { ORPCError } from '@orpc/client'

/** The key of the refusal that a call ends in; null when it was done. Anything else is thrown on. */
export async function refusalOf(call: Promise<unknown>): Promise<string | null> {
  try {
    await call
    return null
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'REFUSED') return String(error.data.key)
    throw error
  }
}
