import { safeFileName } from '../files/names.ts'
import type { FilesService } from '../files/service.ts'
import type { Jobs } from '../jobs/registry.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
import type { SettingsService } from '../settings/service.ts'
import { createTranslator } from '../translator.ts'
import type { TemplatesService } from './service.ts'

interface Others {
  settings: Pick<SettingsService, 'get'>
  jobs: Jobs
  files: FilesService
  platform: Platform
}

export const templatesProcedures = (templates: TemplatesService, { settings, jobs, files, platform }: Others) => ({
  list: os.templates.list.handler(() => templates.list()),
  add: os.templates.add.handler(({ input: { token, job } }) =>
    jobs.run('templates.add', { path: files.path(token) }, job),
  ),
  remove: os.templates.remove.handler(({ input }) => templates.remove(input.id)),
  ofPack: os.templates.ofPack.handler(({ input }) => {
    const template = templates.ofPack(input.packId)
    return template && { id: template.id, name: template.name, sha: template.sha }
  }),
  saveStarter: os.templates.saveStarter.handler(async ({ input: { pageSize } }) => {
    const { t } = createTranslator(settings.get().language)
    const suggestedName = safeFileName(`${t('packs.template.starter.title')}.docx`)
    const path = await platform.chooseSave({ suggestedName, kind: 'docx' })
    if (path === null) return null
    return files.refer(await jobs.run('templates.starter', { path, pageSize }, null))
  }),
})
