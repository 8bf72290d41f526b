import { useTranslation } from 'react-i18next'
import type { MemberField } from '#shared/memberImport.ts'
import type { MemberFields } from '#shared/members.ts'
import { countryName } from '../../components/countries.ts'
import { languageName } from '../../components/languageNames.ts'
import { useLocale } from '../../components/locale.ts'

/** A member's field as a person reads it; an empty text for nothing. */
export function useFieldText(): (fields: MemberFields, field: MemberField) => string {
  const { t } = useTranslation()
  const locale = useLocale()
  return (fields, field) => {
    if (field === 'country') return fields.country === null ? '' : countryName(fields.country, locale)
    if (field === 'address') return fields.address.join(', ')
    if (field === 'channels') return fields.channels.map((channel) => t(`channel.${channel}`)).join(', ')
    if (field === 'languages') return fields.languages.map((tag) => languageName(tag, locale)).join(', ')
    if (field === 'safety')
      return fields.safety
        .map(({ country, rule }) => `${countryName(country, locale)}: ${t(`members.form.safetyRules.${rule}`)}`)
        .join(', ')
    if (field === 'trace') return t(fields.trace === 'none' ? 'app.common.yes' : 'app.common.no')
    if (field === 'addressPrint') return t(`members.form.addressPrints.${fields.addressPrint}`)
    if (field === 'consent') {
      const { given, on } = fields.consent
      return [t(given ? 'app.common.yes' : 'app.common.no'), on ?? ''].filter(Boolean).join(', ')
    }
    return plainText(fields[field], t('app.common.yes'), t('app.common.no'))
  }
}

function plainText(value: unknown, yes: string, no: string): string {
  if (typeof value === 'boolean') return value ? yes : no
  return Array.isArray(value) ? value.join(', ') : String(value ?? '')
}

/** What the roster calls a field. */
export function useFieldName(): (field: MemberField) => string {
  const { t } = useTranslation()
  return (field) => t(`members.import.column.${field}`, { defaultValue: field })
}
