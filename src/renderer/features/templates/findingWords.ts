import type { TFunction } from 'i18next'
import type { TemplateFinding } from '#shared/templates.ts'

/** A finding as a sentence that begins as one. */
export function findingWords(t: TFunction, { rule, params, place }: TemplateFinding): string {
  const said = t(`packs.template.finding.${rule}`, params)
  if (!place) return said
  const where = t(`packs.template.place.${place.where}`, { paragraph: place.paragraph ?? 0, text: place.text })
  return t('packs.template.at', { where, said })
}
