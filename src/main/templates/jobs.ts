import type { PageSize } from '#shared/packs.ts'
import type { TemplateAdded } from '#shared/templates.ts'
import { writeWholeFile } from '../files/write.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'

export const templateJobs = {
  /** Checks a file, and keeps it where nothing is wrong with it. */
  'templates.add': async (
    { templates }: Services,
    { path }: { path: string },
    control: JobControl,
  ): Promise<TemplateAdded> => {
    // Only this job needs the checker, which would slow down every start.
    const { judge } = await import('./judge.ts')
    const judged = judge(path)
    control.checkpoint()
    const { name: file, findings } = judged
    if (findings.some(({ level }) => level === 'error')) return { file, findings, id: null, operation: null }
    return { file, findings, ...templates.add(judged) }
  },

  'templates.starter': async (
    { settings }: Services,
    { path, pageSize }: { path: string; pageSize: PageSize },
  ): Promise<string> => {
    const { starterTemplate } = await import('../letters/template/starter.ts')
    writeWholeFile(path, await starterTemplate(pageSize, settings.get().language))
    return path
  },
}
