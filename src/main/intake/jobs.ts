import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { IntakeDraft, IntakeReading, IntakeWarning } from '#shared/intake.ts'
import { Refusal } from '#shared/refusal.ts'
import { decodeText } from '../files/decode.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'

/** Reading is quick, but nobody knows what a document holds, so it never runs where the window waits for it. */
export const intakeJobs = {
  'intake.read': (services: Services, input: { paths: string[] }): IntakeReading[] =>
    input.paths.map((path) => readFile(services, path)),

  'intake.start': (
    services: Services,
    input: { text: string } | { paths: string[] },
    control: JobControl,
  ): { drafts: IntakeDraft[]; refused: { file: string; reason: IntakeWarning }[] } => {
    if ('text' in input) {
      if (input.text.trim() === '') throw new Refusal('textEmpty')
      return { drafts: services.intake.put(services.intake.read(null, input.text)), refused: [] }
    }
    const drafts: IntakeDraft[] = []
    const refused: { file: string; reason: IntakeWarning }[] = []
    input.paths.forEach((path, i) => {
      control.checkpoint()
      try {
        drafts.push(...services.intake.put(readFile(services, path)))
      } catch (error) {
        // One unreadable file must not keep the others from the desk.
        if (!(error instanceof Refusal)) throw error
        refused.push({ file: basename(path), reason: { key: error.key, params: error.params } })
      }
      control.progress(i + 1, input.paths.length)
    })
    return { drafts, refused }
  },
}

function readFile({ intake }: Services, path: string): IntakeReading {
  const name = basename(path)
  return intake.read(name, decodeText(readFileSync(path), name))
}
