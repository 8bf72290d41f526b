import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Difference } from '#shared/caseUpdate.ts'
import { DifferenceRow } from './DifferenceRow.tsx'
import classes from './UpdateList.module.css'

interface UpdateListProps {
  differences: readonly Difference[]
  chosen: ReadonlySet<string>
  onChoose: (ids: readonly string[], chosen: boolean) => void
  onEnter: (difference: Difference) => void
}

/** Every difference, each to be taken over or left. */
export function UpdateList({ differences, chosen, onChoose, onEnter }: UpdateListProps) {
  const { t } = useTranslation()
  const all = differences.map(({ id }) => id)
  return (
    <>
      <div className={classes.tools}>
        <Button variant="default" size="compact-sm" onClick={() => onChoose(all, true)}>
          {t('update.all')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => onChoose(all, false)}>
          {t('update.none')}
        </Button>
      </div>
      <ul className={classes.list}>
        {differences.map((difference) => (
          <DifferenceRow
            key={difference.id}
            difference={difference}
            chosen={chosen.has(difference.id)}
            onChoose={(now) => onChoose([difference.id], now)}
            onEnter={() => onEnter(difference)}
          />
        ))}
      </ul>
    </>
  )
}
