/** The group's settings. */
import { z } from 'zod'
import { PageSize } from './packs.ts'
import { change, query } from './procedure.ts'
import { CountryCode, Done, LanguageTag, Line } from './values.ts'

export const Settings = z.object({
  groupName: Line,
  /** Where the group is: the home country of its letters and reports. */
  country: CountryCode,
  /** Language of the interface. */
  language: LanguageTag,
  pageSize: PageSize,
  density: z.enum(['comfortable', 'compact']),
  colors: z.enum(['auto', 'light', 'dark']),
})
export type Settings = z.infer<typeof Settings>

export const defaultSettings: Settings = {
  groupName: '',
  country: 'GB',
  language: 'en',
  pageSize: 'A4',
  density: 'comfortable',
  colors: 'auto',
}

export const settingsContract = {
  get: query(z.void(), Settings),
  save: change(Settings.partial(), Done),
}
