import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import { safeFileName } from '../../files/names.ts'
import type { FilesService } from '../../files/service.ts'
import type { Jobs } from '../../jobs/registry.ts'
import { stoppable } from '../../jobs/stoppable.ts'
import type { Platform } from '../../platform.ts'
import { os } from '../../rpc.ts'
import type { Services } from '../../services.ts'
import { createTranslator } from '../../translator.ts'

interface Others {
  jobs: Jobs
  files: FilesService
  platform: Platform
}

export function eveningPlanProcedures(
  { evenings, settings }: Pick<Services, 'evenings' | 'settings'>,
  { jobs, files, platform }: Others,
) {
  async function save(id: Id, what: 'plan' | 'cards', job: 'evenings.planDocument' | 'evenings.cards') {
    const { on, cases } = evenings.get(id)
    // Before anybody is asked where to save.
    if (what === 'cards' && cases.length === 0) throw new Refusal('eveningNoCases')
    const { t } = createTranslator(settings.get().language)
    const suggestedName = safeFileName(`${t(`evenings.plan.fileName.${what}`, { day: on })}.docx`)
    const path = await platform.chooseSave({ suggestedName, kind: 'docx' })
    if (path === null) return null
    await jobs.run(job, { id, path }, null)
    return files.refer(path)
  }
  return {
    plan: os.evenings.plan.handler(({ input, signal }) =>
      stoppable(jobs, signal, (job) => jobs.run('evenings.plan', input, job)),
    ),
    savePlan: os.evenings.savePlan.handler(({ input }) => save(input.id, 'plan', 'evenings.planDocument')),
    saveCards: os.evenings.saveCards.handler(({ input }) => save(input.id, 'cards', 'evenings.cards')),
  }
}
