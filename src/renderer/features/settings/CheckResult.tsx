import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Settings.module.css'

interface Result {
  problems: string[]
  tallies: number
  cases: number
  members: number
  actions: number
}

interface CheckResultProps {
  result: Result
  /** Counts the tallies anew. */
  onRecount: () => void
  recounting: boolean
}

/**
 * The check's outcome as a sentence; problems as the database names them, for whoever helps. Tallies can be put right at
 * once, since they follow from the actions.
 */
export function CheckResult({ result, onRecount, recounting }: CheckResultProps) {
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
  const list = (
    <ul>
      {result.problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  )
  if (result.tallies === result.problems.length) {
    return (
      <>
        <Sentence>{t('settings.data.talliesWrong')}</Sentence>
        {list}
        <Button variant="default" loading={recounting} onClick={onRecount}>
          {t('settings.data.recount')}
        </Button>
      </>
    )
  }
  return (
    <>
      <Sentence>{t('settings.data.damaged')}</Sentence>
      {list}
    </>
  )
}

const Sentence = ({ children }: { children: ReactNode }) => (
  <p className={classes.outcome}>
    <IconAlertTriangle size={18} aria-hidden className="due" />
    {children}
  </p>
)
