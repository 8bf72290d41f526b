import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Settings.module.css'

interface Result {
  problems: string[]
  cases: number
  members: number
  actions: number
}

/** The check's outcome as a sentence; problems as the database names them, for whoever helps. */
export function CheckResult({ result }: { result: Result }) {
  const { t } = useTranslation()
  if (result.problems.length === 0) {
    return (
      <p className={classes.outcome}>
        <IconCheck size={18} aria-hidden className="well" />
        {t('settings.data.fine', {
          cases: t('settings.data.cases', { count: result.cases }),
          members: t('settings.data.members', { count: result.members }),
          actions: t('settings.data.actions', { count: result.actions }),
        })}
      </p>
    )
  }
  return (
    <>
      <p className={classes.outcome}>
        <IconAlertTriangle size={18} aria-hidden className="due" />
        {t('settings.data.damaged')}
      </p>
      <ul>
        {result.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </>
  )
}
