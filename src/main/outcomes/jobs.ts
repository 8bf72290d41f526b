import type { SlipChoice } from '#shared/outcomes.ts'
import { writeWholeFile } from '../files/write.ts'
import type { Services } from '../services.ts'
import { createTranslator } from '../translator.ts'

export const outcomeJobs = {
  'outcomes.slips': async (
    { outcomes, settings }: Services,
    { path, ...choice }: SlipChoice & { path: string },
  ): Promise<{ slips: number }> => {
    const { slips, reference, language } = outcomes.slips(choice)
    const { groupName: group, pageSize, country, language: ofScreens } = settings.get()
    const { t } = createTranslator(ofScreens)
    const [{ slipsDocument }, { Packer }] = await Promise.all([import('./slip/docx.ts'), import('docx')])
    const title = t('outcomes.slip.file', { reference })
    const paper = { t, title, layout: choice.layout, pageSize, language, country, from: { group, reference } }
    writeWholeFile(path, await Packer.toBuffer(slipsDocument(slips, paper)))
    return { slips: slips.length }
  },
}
