/** The group's settings. */
import { z } from 'zod'
import { Currency } from './currency.ts'
import { PageSize } from './packs.ts'
import { RetentionRules } from './personalData.ts'
import { change, query } from './procedure.ts'
import { defaultReportTemplate, ReportTemplate } from './reportTemplate.ts'
import { defaultSheetOptions, SheetOptions } from './sheets.ts'
import { AddressWindow } from './stationery.ts'
import { CountryCode, Done, Id, LanguageTag, Line } from './values.ts'

/** How few and how many letters one document may be set to hold. */
export const lettersPerFile = { least: 10, most: 50_000 }

export const Settings = z.object({
  groupName: Line,
  /** Where the group is: the home country of its letters and reports. */
  country: CountryCode,
  /** Language of the interface. */
  language: LanguageTag,
  /** In which the group pays its stamps. */
  currency: Currency,
  pageSize: PageSize,
  /** Where the window of the group's envelopes is; frozen with each pack's layout. */
  addressWindow: AddressWindow,
  /** Letters in one document; a larger pack becomes several, since word processors grow slow. */
  lettersPerFile: z.int().min(lettersPerFile.least).max(lettersPerFile.most),
  /** The group's own template that new packs are frozen with; null for Candlepost's layout. */
  letterTemplate: Id.nullable(),
  /** How the sheets beside a pack's letters were printed last. */
  sheets: SheetOptions,
  /** How the month's report is made. */
  report: ReportTemplate,
  /** When the review proposes to look at a member again, and how long own copies are kept. */
  retention: RetentionRules,
  density: z.enum(['comfortable', 'compact']),
  colors: z.enum(['auto', 'light', 'dark']),
})
export type Settings = z.infer<typeof Settings>

export const defaultSettings: Settings = {
  groupName: '',
  country: 'GB',
  language: 'en',
  currency: 'GBP',
  pageSize: 'A4',
  addressWindow: 'none',
  lettersPerFile: 5000,
  letterTemplate: null,
  sheets: defaultSheetOptions,
  report: defaultReportTemplate,
  retention: RetentionRules.parse({}),
  density: 'comfortable',
  colors: 'auto',
}

export const settingsContract = {
  get: query(z.void(), Settings),
  save: change(Settings.partial(), Done),
}
