import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './DaysLeft.module.css'
import { daysBetween, dayText, today } from './days.ts'
import { useLocale } from './locale.ts'

interface Props {
  /** The deadline, or null for none: then nothing is shown. */
  deadline: string | null
  /** Today as the desk knows it; this computer's day unless told. */
  from?: string
}

/** "in 5 days", with the day itself in a tooltip; overdue with an icon and the word, never by colour alone. */
export function DaysLeft({ deadline, from = today() }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (deadline === null) return null
  const left = daysBetween(from, deadline)
  const words =
    left < 0
      ? t('app.days.overdue', { count: -left })
      : left === 0
        ? t('app.days.today')
        : left === 1
          ? t('app.days.tomorrow')
          : t('app.days.in', { count: left })
  return (
    <time
      dateTime={deadline}
      title={dayText(deadline, locale, from)}
      className={classes.root}
      data-tone={left < 0 ? 'due' : left <= 3 ? 'soon' : undefined}
    >
      {left < 0 && <IconAlertTriangle size={16} aria-hidden />}
      {words}
    </time>
  )
}
