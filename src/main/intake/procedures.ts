import type { FilesService } from '../files/service.ts'
import type { Jobs } from '../jobs/registry.ts'
import { os } from '../rpc.ts'
import type { IntakeService } from './service.ts'

export const intakeProcedures = (intake: IntakeService, jobs: Jobs, files: FilesService) => ({
  read: os.intake.read.handler(async ({ input }) => {
    const readings = await jobs.run('intake.read', { paths: input.files.map(files.path) }, null)
    return readings.map((reading) => ({ ...reading, file: reading.source.name ?? '' }))
  }),
  start: os.intake.start.handler(({ input }) =>
    jobs.run(
      'intake.start',
      'text' in input ? { text: input.text } : { paths: input.files.map(files.path) },
      input.job ?? null,
    ),
  ),
  drafts: os.intake.drafts.handler(() => intake.drafts()),
  draft: os.intake.draft.handler(({ input }) => intake.draft(input.id)),
  keep: os.intake.keep.handler(({ input }) => intake.keep(input.id, input.edited)),
  discard: os.intake.discard.handler(({ input }) => intake.discard(input.id)),
  openings: os.intake.openings.handler(({ input }) => jobs.run('intake.openings', input, null)),
  split: os.intake.split.handler(async ({ input }) => ({ drafts: await jobs.run('intake.split', input, null) })),
  join: os.intake.join.handler(({ input }) => jobs.run('intake.join', input, null)),
  settle: os.intake.settle.handler(({ input }) => intake.settle(input.id)),
  readParty: os.intake.readParty.handler(async ({ input }) => {
    // A few lines, read at once; the reader is loaded by the first of them.
    const { readParty } = await import('./readParty.ts')
    return readParty(input.text)
  }),
})
