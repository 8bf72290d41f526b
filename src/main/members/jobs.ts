import type { MemberColumn } from '#shared/members.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import type { Imported, PreviewOfFile } from './transfer.ts'

interface ImportInput {
  path: string
  mapping: MemberColumn[] | null
}

export const memberJobs = {
  'members.previewImport': ({ members }: Services, input: ImportInput, control: JobControl): PreviewOfFile =>
    members.previewImport(input.path, input.mapping, control),
  'members.import': ({ members }: Services, input: ImportInput, control: JobControl): Imported =>
    members.runImport(input.path, input.mapping, control),
  'members.export': ({ members }: Services, input: { path: string }): void => members.exportTo(input.path),
}
