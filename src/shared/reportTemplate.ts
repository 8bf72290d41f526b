/** How the group's report is made, set up once: which breakdowns, in which language, and what the message says. */
import { z } from 'zod'
import { LanguageTag } from './values.ts'

/** Parts of the report beside the table of cases, in the order in which they come. */
export const reportParts = [
  'chart',
  'participants',
  'solidarity',
  'evenings',
  'news',
  'money',
  'countries',
  'addressees',
] as const
export const ReportPart = z.enum(reportParts)
export type ReportPart = z.infer<typeof ReportPart>

/** What `{name}` in the covering text stands for. */
export const coveringFields = [
  'month',
  'group',
  'summary',
  'cases',
  'participants',
  'evenings',
  'news',
  'money',
  'corrections',
] as const
export type CoveringField = (typeof coveringFields)[number]

export const ReportTemplate = z.object({
  parts: z.array(ReportPart),
  /** Null for the language of the screens. */
  language: LanguageTag.nullable(),
  /** Null for Candlepost's own words. */
  covering: z.string().max(10_000).nullable(),
})
export type ReportTemplate = z.infer<typeof ReportTemplate>

export const defaultReportTemplate: ReportTemplate = {
  parts: ['chart', 'participants', 'solidarity', 'evenings', 'news', 'addressees'],
  language: null,
  covering: null,
}

/** Names in braces that are no fields: they would stand in the message as they are. */
export function unknownFields(covering: string): string[] {
  const names = [...covering.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  return [...new Set(names)].filter((name) => !coveringFields.some((field) => field === name))
}
