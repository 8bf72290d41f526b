import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { refusalText } from '../../../components/refusals.ts'
import classes from './Tally.module.css'
import type { Tallying } from './useTally.ts'

/** What is not on disk yet, and why: a count that is only on the screen must never look like a kept one. */
export function Notice({ tally }: { tally: Tallying }) {
  const { t } = useTranslation()
  if (tally.failure === null) return null
  return (
    <span role="alert" className={classes.notice}>
      <IconAlertTriangle size={22} aria-hidden />
      {t('evenings.tally.notSaved', { count: tally.waiting })} {refusalText(t, tally.failure)}
      <Button size="compact-md" variant="default" onClick={tally.retry}>
        {t('evenings.tally.retry')}
      </Button>
    </span>
  )
}
