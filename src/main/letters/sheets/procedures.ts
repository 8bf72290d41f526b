import { createTranslator } from '#shared/i18n/index.ts'
import type { FilesService } from '../../files/service.ts'
import type { Jobs } from '../../jobs/registry.ts'
import type { Platform } from '../../platform.ts'
import { os } from '../../rpc.ts'
import type { Services } from '../../services.ts'
import { packName } from '../fileNames.ts'
import { checkLabels } from './checkLabels.ts'
import { sheetName } from './jobs.ts'
import { labelStocks } from './labelStocks.ts'

type Needs = Pick<Services, 'packs' | 'settings'>

export const sheetsProcedures = (services: Needs, jobs: Jobs, files: FilesService, platform: Platform) => ({
  stocks: os.sheets.stocks.handler(() => labelStocks()),
  save: os.sheets.save.handler(async ({ input: { pack, kinds, options, job } }) => {
    // Before anybody is asked where to save.
    services.packs.mustBeFree(pack)
    if (kinds.includes('labels')) checkLabels(options.labels)
    const [only, ...others] = new Set(kinds)
    const { t } = createTranslator(services.settings.get().language)
    const alone = only !== undefined && others.length === 0
    const suggestedName = alone
      ? sheetName(services, pack, only)
      : packName(t('sheets.document.folder'), services.packs.get(pack))
    const target = alone
      ? await platform.chooseSave({ suggestedName: `${suggestedName}.docx`, kind: 'docx' })
      : await platform.chooseFolder({ suggestedName })
    if (target === null) return null
    const where = alone ? { path: target } : { folder: target }
    const written = await jobs.run('sheets.write', { pack, kinds: [...new Set(kinds)], options, ...where }, job)
    return { files: written.files.map((path) => files.refer(path)), without: written.without }
  }),
})
