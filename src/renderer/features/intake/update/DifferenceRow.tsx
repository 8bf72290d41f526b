import { Checkbox } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Difference } from '#shared/caseUpdate.ts'
import { DifferenceValues } from './DifferenceValues.tsx'
import { differenceName, differenceRemark } from './differenceWords.ts'
import classes from './UpdateList.module.css'

interface DifferenceRowProps {
  difference: Difference
  chosen: boolean
  onChoose: (chosen: boolean) => void
  /** The coordinator is at this row now: its place in the source is shown. */
  onEnter: () => void
}

/** One difference: whether to take it over, what it is called, the stored value and the new one. */
export function DifferenceRow({ difference, chosen, onChoose, onEnter }: DifferenceRowProps) {
  const { t } = useTranslation()
  const remark = differenceRemark(t, difference)
  return (
    <li
      className={classes.row}
      data-difference={difference.id}
      data-chosen={chosen ? '' : undefined}
      onFocus={onEnter}
      onPointerEnter={onEnter}
    >
      <Checkbox
        label={differenceName(t, difference)}
        description={
          remark && (
            <span className={remark.careful ? classes.careful : undefined}>
              {remark.careful && <IconAlertTriangle size={14} aria-hidden />}
              {remark.text}
            </span>
          )
        }
        checked={chosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div className={classes.values}>
        <DifferenceValues difference={difference} />
      </div>
    </li>
  )
}
