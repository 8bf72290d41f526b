import { basename } from 'node:path'
import type { IntakeDraft, IntakeReading, IntakeWarning } from '#shared/intake.ts'
import { Refusal } from '#shared/refusal.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import { readingsOf } from './readings.ts'

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
      return { drafts: services.intake.put(services.intake.read(null, input.text)), refused: [] }
    }
    const drafts: IntakeDraft[] = []
    const refused: { file: string; reason: IntakeWarning }[] = []
    for (const [i, path] of input.paths.entries()) {
      control.checkpoint()
      try {
        for (const reading of await readFile(services, path, control)) drafts.push(...services.intake.put(reading))
      } catch (error) {
        // One unreadable file must not keep the others from the desk.
        if (!(error instanceof Refusal) || error.key === 'cancelled') throw error
        refused.push({ file: basename(path), reason: { key: error.key, params: error.params } })
      }
      control.progress(i + 1, input.paths.length)
    }
    return { drafts, refused }
  },
}

async function readFile({ intake, texts }: Services, path: string, control: JobControl): Promise<IntakeReading[]> {
  return readingsOf(basename(path), await texts.take(path, control.checkpoint), intake.read)
}
