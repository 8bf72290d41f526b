import { useState } from 'react'
import { defaultRules, type PackRules, type Pattern, type Way } from '#shared/packRules.ts'

export interface RuleChoosing {
  rules: PackRules
  setUnit: (unit: PackRules['unit']) => void
  setPattern: (kind: Pattern['kind']) => void
  /** With the pattern `each`: how many letters each writes; null while the field is empty. */
  each: number | null
  setEach: (letters: number | null) => void
  /** Null: as the deadline lets it. */
  setWay: (addressee: string, way: Way | null) => void
  /** Whether nothing is missing. */
  ready: boolean
}

/** Who writes how many letters, who signs together, and what goes another way than the deadline says. */
export function useRules(changed: () => void): RuleChoosing {
  const [unit, setUnit] = useState(defaultRules.unit)
  const [kind, setKind] = useState(defaultRules.pattern.kind)
  const [each, setEach] = useState<number | null>(1)
  const [ways, setWays] = useState(defaultRules.ways)
  const pattern: Pattern = kind === 'each' ? { kind, letters: each ?? 1 } : { kind }
  const fresh =
    <Value>(set: (value: Value) => void) =>
    (value: Value) => {
      changed()
      set(value)
    }
  return {
    rules: { pattern, unit, ways },
    setUnit: fresh(setUnit),
    setPattern: fresh(setKind),
    each,
    setEach: fresh(setEach),
    setWay(addressee, way) {
      changed()
      const { [addressee]: _, ...others } = ways
      setWays(way === null ? others : { ...others, [addressee]: way })
    },
    ready: kind !== 'each' || each !== null,
  }
}
