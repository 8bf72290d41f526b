import type { ExportFormat, MemberColumn } from '#shared/members.ts'
import type { Id } from '#shared/values.ts'
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
  'members.export': async (
    { members }: Services,
    { path, format, ids }: { path: string; format: ExportFormat; ids: Id[] | null },
  ): Promise<{ members: number; leftOut: number }> => members.exportTo(path, format, ids),
}
