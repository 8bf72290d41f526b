import { useTranslation } from 'react-i18next'
import type { ErasurePlan } from '#shared/personalData.ts'
import { dayText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import classes from './PersonalData.module.css'

/** What an erasure takes away. */
export function ErasureGoes({ plan }: { plan: ErasurePlan }) {
  const { t } = useTranslation()
  const { counts, files, unposted } = plan
  const some = (key: string, count: number) => (count > 0 ? t(`personalData.erase.${key}`, { count }) : null)
  const lines = [
    t('personalData.erase.goesRecord'),
    some('goesConsents', counts.consents),
    some('goesLetters', counts.letters),
    some('unposted', unposted),
    some('goesHistory', counts.history),
    some('goesMentions', counts.mentions),
  ].filter((line) => line !== null)
  return (
    <>
      <ul className={classes.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {files.length > 0 && (
        <>
          <p className={classes.hint}>{t('personalData.erase.filesTitle')}</p>
          <ul className={classes.list}>
            {files.map(({ name, fate }) => (
              <li key={`${name} ${fate}`}>{t(`personalData.erase.files.${fate}`, { file: name })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Shared words that are named one by one; the others are of the same kind. */
const named = 8

/** What an erasure leaves, and what it cannot reach. */
export function ErasureStays({ plan }: { plan: ErasurePlan }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { memberName: name, counts, backups, shared } = plan
  const words = new Intl.ListFormat(locale, { type: 'unit' }).format(shared.slice(0, named))
  return (
    <>
      <ul className={classes.list}>
        {counts.actions > 0 && <li>{t('personalData.erase.keepsActions', { count: counts.actions })}</li>}
        {counts.letters > 0 && <li>{t('personalData.erase.keepsCodes')}</li>}
        <li>{t('personalData.erase.keepsBar', { name })}</li>
        {shared.length > 0 && <li>{t('personalData.erase.keepsShared', { words })}</li>}
      </ul>
      <p className={classes.hint}>
        {backups.length > 0 ? t('personalData.erase.backups', { name }) : t('personalData.erase.backupNone', { name })}
      </p>
      {backups.length > 0 && (
        <ul className={classes.list}>
          {backups.map(({ name: file, expiresOn }) => (
            <li key={file}>
              {expiresOn === null
                ? t('personalData.erase.backupForever', { file })
                : t('personalData.erase.backupUntil', { file, day: dayText(expiresOn, locale) })}
            </li>
          ))}
        </ul>
      )}
      <p className={classes.hint}>{t('personalData.erase.backupOwn', { name })}</p>
    </>
  )
}
