import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { HistoryValue, MemberEvent } from '#shared/memberPage.ts'
import { countryName } from '../../../components/countries.ts'
import { dayText } from '../../../components/days.ts'
import { languageName } from '../../../components/languageNames.ts'
import { useLocale } from '../../../components/locale.ts'
import classes from './MemberPage.module.css'

/** One thing that changed, as a person says it. */
export function EventWords({ event }: { event: MemberEvent }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (event.kind === 'field') {
    const [from, to] = [event.from, event.to].map((value) => valueText(t, event.field, value, locale))
    return (
      <>
        <span className={classes.field}>
          {t('memberPage.history.field', { field: t(`memberPage.field.${event.field}`) })}
        </span>{' '}
        <span className={classes.small}>{t('memberPage.history.from')}</span>{' '}
        {from ? <del className={classes.was}>{from}</del> : <Blank />}{' '}
        <span className={classes.small}>{t('memberPage.history.to')}</span> {to ? <span>{to}</span> : <Blank />}
      </>
    )
  }
  return <>{eventText(t, event, locale)}</>
}

function Blank() {
  const { t } = useTranslation()
  return <span className={classes.blank}>{t('memberPage.history.nothing')}</span>
}

function eventText(t: TFunction, event: Exclude<MemberEvent, { kind: 'field' }>, locale: string): string {
  if (event.kind === 'consent') {
    const said = event.given ? 'consentGiven' : 'consentWithdrawn'
    const words =
      event.on === null
        ? t(`memberPage.history.${said}`)
        : t(`memberPage.history.${said}On`, { day: dayText(event.on, locale) })
    return event.how === '' ? words : `${words} ${t('memberPage.history.consentHow', { how: event.how })}`
  }
  if (event.kind === 'household') {
    if (event.name === null) return t('memberPage.history.left')
    return event.name === ''
      ? t('memberPage.history.joined')
      : t('memberPage.history.joinedNamed', { name: event.name })
  }
  return t(`memberPage.history.${event.kind}`)
}

/** '' where the field was blank. */
export function valueText(t: TFunction, field: string, value: HistoryValue, locale: string): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return t(value ? 'memberPage.history.yes' : 'memberPage.history.no')
  if (typeof value === 'string') {
    if (field === 'country') return countryName(value, locale)
    return field === 'addressPrint' || field === 'trace' ? t(`memberPage.${field}.${value}`) : value
  }
  return value
    .map((one) => {
      if (typeof one !== 'string')
        return `${countryName(one.country, locale)}: ${t(`members.form.safetyRules.${one.rule}`)}`
      if (field === 'channels') return t(`channel.${one}`)
      return field === 'languages' ? languageName(one, locale) : one
    })
    .join(', ')
}
