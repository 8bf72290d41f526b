import type { Decisions, Duplicate, ImportOutcome, MatchLevel } from '#shared/memberImport.ts'
import type { ExportFormat, MemberColumn } from '#shared/members.ts'
import type { Id } from '#shared/values.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import type { Imported } from './import/importer.ts'
import type { PreviewOfFile } from './import/preview.ts'

interface Source {
  path: string
  choice: string | null
  mapping: MemberColumn[] | null
}
type Decided = Source & { decisions: Decisions }

export const memberJobs = {
  'members.previewImport': async (
    { members }: Services,
    input: Decided,
    control: JobControl,
  ): Promise<PreviewOfFile> => {
    await members.openImport(input.path, input.choice, control)
    return members.previewImport(input.path, input.mapping, control, input)
  },
  'members.importDuplicates': async (
    { members }: Services,
    input: Source & { level: MatchLevel; offset: number },
    control: JobControl,
  ): Promise<Duplicate[]> => {
    await members.openImport(input.path, input.choice, control)
    return members.importDuplicates(input.path, input.mapping, control, input)
  },
  'members.import': async (
    { members }: Services,
    input: Decided & { expected: ImportOutcome | null },
    control: JobControl,
  ): Promise<Imported> => {
    await members.openImport(input.path, input.choice, control)
    return members.runImport(input.path, input.mapping, control, input)
  },
  'members.export': async (
    { members }: Services,
    { path, format, ids }: { path: string; format: ExportFormat; ids: Id[] | null },
  ): Promise<{ members: number; leftOut: number }> => members.exportTo(path, format, ids),
}
