import { join } from 'node:path'
import type { Erased, ErasurePlan, Review } from '#shared/personalData.ts'
import type { Id } from '#shared/values.ts'
import { writeWholeFile } from '../files/write.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import { createTranslator } from '../translator.ts'
import { accessParts } from './access/parts.ts'
import { accessWords } from './access/words.ts'

/** What a program needs to know to read the JSON: the names of its parts are those of `Held`. */
const format = { format: 'candlepost-personal-data', version: 1 } as const

export const personalDataJobs = {
  /** Writes the readable document and the JSON (GDPR Art. 15 (3), 20 (1)) into the folder. */
  'personalData.access': async (
    { personalData, settings, data }: Services,
    input: { memberId: Id; folder: string },
  ): Promise<{ files: string[] }> => {
    const { language, country, pageSize, groupName, retention } = settings.get()
    const held = personalData.held(input.memberId)
    const translator = createTranslator(language)
    const words = accessWords(translator, language.includes('-') ? language : `${language}-${country}`)
    const { t } = translator
    const day = words.day(data.clock.today())
    const name = personalData.accessName(input.memberId)
    const { accessDocx } = await import('./access/docx.ts')
    const about = {
      title: t('personalData.document.title', { name: held.name }),
      group: groupName,
      lead: t('personalData.document.lead', { name: held.name, group: groupName || t('personalData.group'), day }),
      foot: `${groupName || t('document.report.name')} · ${held.name} · ${day}`,
      language,
      parts: accessParts(held, words, retention),
    }
    const files = [join(input.folder, `${name}.docx`), join(input.folder, `${name}.json`)]
    const [document = '', json = ''] = files
    writeWholeFile(document, await accessDocx(about, pageSize))
    writeWholeFile(
      json,
      `${JSON.stringify({ ...format, madeOn: data.clock.today(), group: groupName, ...held }, null, 2)}\n`,
    )
    return { files }
  },

  'personalData.review': ({ personalData }: Services, _input: null): Review[] => personalData.review(),
  'personalData.plan': ({ personalData }: Services, input: { memberId: Id }): ErasurePlan =>
    personalData.plan(input.memberId),
  'personalData.erase': (
    { personalData }: Services,
    input: { memberId: Id; deleteFiles: Id[] },
    control: JobControl,
  ): Erased => personalData.erase(input.memberId, input.deleteFiles, control),
}
