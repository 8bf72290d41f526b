import type { TFunction } from 'i18next'

/** What a person calls a field of the reader's: `targets.0.address` is "Addressee 1: address". */
export function fieldName(t: TFunction, path: string): string {
  const [list = '', item, field] = path.split('.')
  const number = Number(item) + 1
  if (item === undefined) return t(`intake.field.${list}`, { defaultValue: list })
  const name = t(`intake.item.${list}`, { number, defaultValue: list })
  return field === undefined
    ? name
    : t('intake.itemField', { name, field: t(`intake.part.${field}`, { defaultValue: field }) })
}
