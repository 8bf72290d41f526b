import { useTranslation } from 'react-i18next'
import type { Sureness } from '#shared/intake.ts'
import classes from './SourceLegend.module.css'

const levels: readonly Sureness[] = ['sure', 'likely', 'unsure']

/** What the lines under the found places mean: solid, dashed, dotted. */
export function SourceLegend() {
  const { t } = useTranslation()
  return (
    <span className={classes.legend}>
      <span>{t('intake.legend')}</span>
      {levels.map((level) => (
        <span key={level} className={classes.level} data-sureness={level}>
          {t(`intake.sureness.${level}`)}
        </span>
      ))}
    </span>
  )
}
