/** What can be said about a template. The words stand under `packs.template.*` in the message files. */

export type Where = 'body' | 'table' | 'textBox' | 'header' | 'footer' | 'note' | 'comment' | 'link' | 'description'

/** Where something stands in a template, for a person who has it open in Word. */
export interface Place {
  where: Where
  /** Counts the paragraphs of the body from 1, those in tables and text boxes too; null elsewhere. */
  paragraph: number | null
  /** The beginning of the paragraph, fields in their braces. */
  text: string
}

/** `error`: no letter should be printed from it. `advice`: it can be used; this is what will happen. */
export type Level = 'error' | 'advice'

export type Rule =
  | 'unknown'
  | 'unknownSuggest'
  | 'unknownCovered'
  | 'missing'
  | 'missingAdvice'
  | 'braces'
  | 'cannotStand'
  | 'bodyAlone'
  | 'bodyInMargin'
  | 'sections'
  | 'sectionMargins'
  | 'ownMargins'
  | 'changes'
  | 'protected'
  | 'comments'
  | 'notes'
  | 'objects'
  | 'wordRule'
  | 'dateField'
  | 'mailMerge'
  | 'attached'
  | 'pages'
  | 'long'

export interface Finding {
  level: Level
  rule: Rule
  /** `field`, `suggestion` and the like, with their braces where they are fields. */
  params: Record<string, string | number>
  place: Place | null
}

/** Any of i18next's translators. */
type Translate = (key: string, params: Record<string, string | number>) => string

/** A finding as a sentence: "Paragraph 3 (“Dear {{salutaton}}”): there is no field ...". */
export function findingText({ rule, params, place }: Finding, t: Translate): string {
  const said = t(`packs.template.finding.${rule}`, params)
  if (!place) return said
  const where = t(`packs.template.place.${place.where}`, { paragraph: place.paragraph ?? 0, text: place.text })
  return t('packs.template.at', { where, said })
}
