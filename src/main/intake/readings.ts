/** From what was taken out of one file to the readings of it: one a text that holds something of a case. */
import type { IntakeReading, IntakeWarning } from '#shared/intake.ts'
import type { Taken } from './formats/taken.ts'

type Read = (name: string | null, text: string) => IntakeReading

/** Readings of a file, never none. A note that only says "see attached" gives way to what is attached. */
export function readingsOf(file: string, { parts, unread }: Taken, read: Read): IntakeReading[] {
  const all = parts.map(({ attachment, text }) => read(attachment === null ? file : `${file}: ${attachment}`, text))
  const telling = all.filter(tellsOfCase)
  const readings = oncePerCase(telling.length > 0 ? telling : all.slice(0, 1))
  const notes = unread.map((name): IntakeWarning => ({ key: 'intake.warning.attachmentUnread', params: { name } }))
  return readings.map((reading, i) => (i === 0 ? { ...reading, warnings: [...reading.warnings, ...notes] } : reading))
}

const tellsOfCase = ({ drafts }: IntakeReading) =>
  drafts.some((draft) => draft.reference !== null || draft.targets.length > 0 || draft.asks.length > 0)

/** A mail often carries the same case in its text and as a document: the longer one is kept. */
function oncePerCase(readings: readonly IntakeReading[]): IntakeReading[] {
  const one = (reading: IntakeReading) => (reading.drafts.length === 1 ? (reading.drafts[0]?.reference ?? null) : null)
  return readings.filter((reading, i) => {
    const reference = one(reading)
    if (reference === null) return true
    return !readings.some((other, j) => {
      if (i === j || one(other) !== reference) return false
      const longer = other.source.text.length - reading.source.text.length
      return longer > 0 || (longer === 0 && j < i)
    })
  })
}
