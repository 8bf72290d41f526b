/** A text as what stands in it of cases: pure, and the way to the reader, whose code only jobs load. */
import type { IntakeReading } from '#shared/intake.ts'
import { fingerprint } from './fingerprint.ts'
import { readUrgentActions } from './reader/index.ts'

/** @param name the file's, null for pasted text */
export function readText(name: string | null, text: string): IntakeReading {
  return { source: { name, text, fingerprint: fingerprint(text) }, ...readUrgentActions(text) }
}
