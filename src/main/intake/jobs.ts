import { basename } from 'node:path'
import type { IntakeDraft, IntakeReading, IntakeWarning, Opening } from '#shared/intake.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import { findOpenings } from './reader/index.ts'
import { readingsOf } from './readings.ts'
import { readText } from './readText.ts'
import { joinDrafts, splitDraft } from './split.ts'

/** Reading is quick, but nobody knows what a document holds, so it never runs where the window waits for it. */
export const intakeJobs = {
  'intake.read': async (
    services: Services,
    input: { paths: string[] },
    control: JobControl,
  ): Promise<IntakeReading[]> => {
    const readings: IntakeReading[] = []
    for (const path of input.paths) readings.push(...(await readFile(services, path, control)))
    return readings
  },

  'intake.start': async (
    services: Services,
    input: { text: string } | { paths: string[] },
    control: JobControl,
  ): Promise<{ drafts: IntakeDraft[]; refused: { file: string; reason: IntakeWarning }[] }> => {
    if ('text' in input) {
      if (input.text.trim() === '') throw new Refusal('textEmpty')
      const reading = readText(null, input.text)
      control.checkpoint()
      return { drafts: services.intake.put([reading]), refused: [] }
    }
    const readings: IntakeReading[] = []
    const refused: { file: string; reason: IntakeWarning }[] = []
    for (const [i, path] of input.paths.entries()) {
      control.checkpoint()
      try {
        readings.push(...(await readFile(services, path, control)))
      } catch (error) {
        // One unreadable file must not keep the others from the desk.
        if (!(error instanceof Refusal) || error.key === 'cancelled') throw error
        refused.push({ file: basename(path), reason: { key: error.key, params: error.params } })
      }
      control.progress(i + 1, input.paths.length)
    }
    // All at once and at the end: what was cancelled leaves nothing.
    control.checkpoint()
    return { drafts: services.intake.put(readings), refused }
  },

  // A text of two million characters takes its time to read again.
  'intake.openings': ({ intake }: Services, { id }: { id: Id }): Opening[] =>
    findOpenings(intake.draft(id).source.text),
  'intake.split': ({ intake }: Services, { id, at }: { id: Id; at: number }): IntakeDraft[] =>
    intake.recut([id], (drafts) => drafts.flatMap((old) => splitDraft(old, at))),
  'intake.join': ({ intake }: Services, { ids }: { ids: Id[] }): IntakeDraft => {
    const [joined] = intake.recut(ids, (parts) => [joinDrafts(parts)])
    if (!joined) throw new Error('Parts were joined to nothing')
    return joined
  },
}

async function readFile({ texts }: Services, path: string, control: JobControl): Promise<IntakeReading[]> {
  return readingsOf(basename(path), await texts.take(path, control.checkpoint), readText)
}
