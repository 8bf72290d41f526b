import { useTranslation } from 'react-i18next'
import { Candle } from '../../app/Candle.tsx'
import { appVersion } from '../../app/version.ts'
import classes from './Settings.module.css'
import { SettingsPart } from './SettingsPart.tsx'

export function About() {
  const { t } = useTranslation()
  return (
    <SettingsPart title={t('settings.about.title')}>
      <div className={classes.about}>
        <Candle size={44} />
        <div>
          <div className={classes.version}>{t('settings.about.version', { version: appVersion })}</div>
          <p className={classes.hint}>{t('settings.about.words')}</p>
        </div>
      </div>
    </SettingsPart>
  )
}
