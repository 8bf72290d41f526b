import { fieldsFromDraft } from '#shared/draftFields.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import { readText } from '../intake/readText.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import { sampleRoster, sampleUrgentAction } from './sample.ts'

export const sampleJobs = {
  /** Fills an empty profile, as one step that can be undone. */
  'sample.lookAround': async (
    services: Services,
    _input: null,
    control: JobControl,
  ): Promise<{ operation: Id; caseId: Id; members: number }> => {
    const { data, cases, members, settings } = services
    const memberImport = await services.memberImport()
    if (cases.list().length > 0 || members.list().length > 0) throw new Refusal('sampleNotEmpty')
    const { operation, result } = data.history.operate({ key: 'sample.lookAround', params: {} }, () => {
      settings.save({ groupName: 'Leeds group', country: 'GB' })
      const [draft] = readText('urgent-action.txt', sampleUrgentAction(data.clock.today())).drafts
      if (!draft) throw new Error('The bundled sample gave no draft')
      const { id } = cases.create(fieldsFromDraft(draft), null)
      const imported = memberImport.runImport(sampleRoster, null, control)
      return { caseId: id, members: imported.added }
    })
    return { operation, ...result }
  },
}
