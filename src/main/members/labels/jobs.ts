import type { LabelOrder, LabelPlan } from '#shared/memberLabels.ts'
import type { LabelOptions } from '#shared/sheets.ts'
import { writeWholeFile } from '../../files/write.ts'
import type { JobControl } from '../../jobs/control.ts'
import type { Services } from '../../services.ts'
import { createTranslator } from '../../translator.ts'

export const memberLabelJobs = {
  'memberLabels.plan': ({ memberLabels }: Services, order: LabelOrder): Promise<LabelPlan> => memberLabels.plan(order),
  /** @returns how many labels. @throws Refusal also `labelsNobody`, and what writeWholeFile throws */
  'memberLabels.write': async (
    { memberLabels, settings }: Services,
    { path, labels, ...order }: LabelOrder & { path: string; labels: LabelOptions },
    control: JobControl,
  ): Promise<number> => {
    // Loaded by the first labels, not by every start.
    const [{ addressLabels }, { packSheet }] = await Promise.all([
      import('../../letters/sheets/labels.ts'),
      import('../../letters/sheets/pack.ts'),
    ])
    const lines = await memberLabels.lines(order)
    const { language, country } = settings.get()
    const { t } = createTranslator(language)
    const pieces = addressLabels(lines, labels, { title: t('memberLabels.document'), t, language, country })
    let done = 0
    const bytes = await packSheet(pieces, {
      checkpoint() {
        control.checkpoint()
        control.progress(Math.min(done++, pieces.length), pieces.length)
      },
    })
    writeWholeFile(path, bytes)
    return lines.length
  },
}
