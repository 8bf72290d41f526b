/** Countries to be careful with, in one cell: "BY never; IR initials". Codes, since names differ by language. */
import type { MemberFields, SafetyRule } from '#shared/members.ts'
import { readCountry } from './countries.ts'

type Safety = MemberFields['safety']

export const safetyCell = (safety: Safety): string => safety.map(({ country, rule }) => `${country} ${rule}`).join('; ')

/** A country alone is one never to write to: the careful reading. @returns with the words that meant nothing, as written */
export function readSafety(cell: string): { values: Safety; unknown: string[] } {
  const values: Safety = []
  const unknown: string[] = []
  for (const part of cell.split(/[;,|\n]/).map((text) => text.trim())) {
    if (part === '') continue
    const [, name = '', word = 'never'] = /^(.*?)(?:[\s:]+(never|initials))?$/i.exec(part) ?? []
    const country = readCountry(name.trim())
    const rule: SafetyRule = word.toLowerCase() === 'initials' ? 'initials' : 'never'
    if (country === null) unknown.push(part)
    else values.push({ country, rule })
  }
  return { values: values.slice(0, 60), unknown }
}
