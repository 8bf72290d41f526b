/** Whom a few typed letters mean. Pure. */
import { fold } from '#shared/fold.ts'

interface Named {
  givenName: string
  familyName: string
}

/**
 * "ab" is Ada Byron (initials), "ad" Ada, "by" Byron, "ada b" both. The better a match, the lower its number; null when
 * the letters mean somebody else.
 */
export function howWell(typed: string, { givenName, familyName }: Named): number | null {
  const wanted = fold(typed).split(' ').filter(Boolean)
  const names = fold(`${givenName} ${familyName}`)
    .split(/[\s-]+/)
    .filter(Boolean)
  if (wanted.length === 0 || names.length === 0) return null
  const initials = names.map((name) => name[0]).join('')
  const [first = ''] = wanted
  if (wanted.length === 1 && first.length > 1 && initials === first) return 0
  const left = [...names]
  const all = wanted.every((part) => {
    const at = left.findIndex((name) => name.startsWith(part))
    if (at < 0) return false
    left.splice(at, 1)
    return true
  })
  if (all) return names[0]?.startsWith(first) ? 1 : 2
  if (wanted.length === 1 && first.length > 1 && initials.startsWith(first)) return 3
  return null
}
