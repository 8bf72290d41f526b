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
    { memberImport }: Services,
    input: Decided,
    control: JobControl,
  ): Promise<PreviewOfFile> => {
    const importer = await memberImport()
    await importer.openImport(input.path, input.choice, control)
    return importer.previewImport(input.path, input.mapping, control, input)
  },
  'members.importDuplicates': async (
    { memberImport }: Services,
    input: Source & { level: MatchLevel; offset: number },
    control: JobControl,
  ): Promise<Duplicate[]> => {
    const importer = await memberImport()
    await importer.openImport(input.path, input.choice, control)
    return importer.importDuplicates(input.path, input.mapping, control, input)
  },
  'members.import': async (
    { memberImport }: Services,
    input: Decided & { expected: ImportOutcome | null },
    control: JobControl,
  ): Promise<Imported> => {
    const importer = await memberImport()
    await importer.openImport(input.path, input.choice, control)
    return importer.runImport(input.path, input.mapping, control, input)
  },
  'members.export': async (
    { members }: Services,
    { path, format, ids }: { path: string; format: ExportFormat; ids: Id[] | null },
  ): Promise<{ members: number; leftOut: number }> => members.exportTo(path, format, ids),
}
