import type { ActionOutcome } from '#shared/actionImport.ts'
import { writeWholeFile } from '../../files/write.ts'
import type { JobControl } from '../../jobs/control.ts'
import type { Services } from '../../services.ts'
import { logCsv } from '../export/csv.ts'
import type { ImportedActions } from './importer.ts'
import type { ActionFileOptions } from './opened.ts'
import type { PreviewOfActions } from './preview.ts'

export const actionJobs = {
  'actions.previewImport': async (
    { actionImport }: Services,
    input: ActionFileOptions,
    control: JobControl,
  ): Promise<PreviewOfActions> => (await actionImport()).previewImport(input, control),
  'actions.import': async (
    { actionImport }: Services,
    input: ActionFileOptions & { expected: ActionOutcome | null },
    control: JobControl,
  ): Promise<ImportedActions> => (await actionImport()).runImport(input, control),
  'actions.export': ({ data }: Services, { path }: { path: string }, control: JobControl): { entries: number } => {
    const { text, entries } = logCsv(data.sqlite, control)
    writeWholeFile(path, text)
    return { entries }
  },
}
