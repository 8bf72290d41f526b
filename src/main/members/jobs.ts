import type { Decisions, Duplicate, ImportOutcome, MatchLevel } from '#shared/memberImport.ts'
import type { ExportFormat, MemberColumn } from '#shared/members.ts'
import type { Id } from '#shared/values.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import type { Imported, PreviewOfFile } from './import/importer.ts'

interface Source {
  path: string
  choice: string | null
  mapping: MemberColumn[] | null
}
type Decided = Source & { decisions: Decisions }

export const memberJobs = {
  'members.previewImport': ({ members }: Services, input: Decided, control: JobControl): PreviewOfFile =>
    members.previewImport(input.path, input.mapping, control, input),
  'members.importDuplicates': (
    { members }: Services,
    input: Source & { level: MatchLevel; offset: number },
    control: JobControl,
  ): Duplicate[] => members.importDuplicates(input.path, input.mapping, control, input),
  'members.import': (
    { members }: Services,
    input: Decided & { expected: ImportOutcome | null },
    control: JobControl,
  ): Imported => members.runImport(input.path, input.mapping, control, input),
  'members.export': async (
    { members }: Services,
    { path, format, ids }: { path: string; format: ExportFormat; ids: Id[] | null },
  ): Promise<{ members: number; leftOut: number }> => members.exportTo(path, format, ids),
}
