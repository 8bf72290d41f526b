/** All families with rules of their own. A new one is a new file and a line here. */
import type { Doc } from '../types.ts'
import { ahrc } from './ahrc.ts'
import { inlineAddress } from './inlineAddress.ts'
import { observatory } from './observatory.ts'
import { pen } from './pen.ts'
import type { Family } from './types.ts'

export const families: readonly Family[] = [observatory, ahrc, pen, inlineAddress]

const common: Family = { name: 'common', matches: () => true }

/** The family whose rules apply; the common one has none of its own. */
export function familyOf(doc: Doc): Family {
  return families.find((family) => family.matches(doc)) ?? common
}
