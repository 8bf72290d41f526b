import { os } from '../rpc.ts'
import type { SettingsService } from './service.ts'

export const settingsProcedures = (settings: SettingsService) => ({
  get: os.settings.get.handler(() => settings.get()),
  save: os.settings.save.handler(({ input }) => settings.save(input)),
})
