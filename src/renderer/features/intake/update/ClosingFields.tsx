import { Checkbox } from '@mantine/core'
import { IconFlagCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { today } from '../../../components/days.ts'
import { DayInput } from '../../cases/form/DayInput.tsx'
import classes from './Closing.module.css'
import type { ClosingChoice } from './useClosing.ts'

/** What the document says that ends the action, and whether and since when the case is closed by it. */
export function ClosingFields({ closing, label }: { closing: ClosingChoice; label: string }) {
  const { t } = useTranslation()
  return (
    <section className={classes.closing} aria-label={t('update.closing')}>
      <p className={classes.notice}>
        <IconFlagCheck size={20} aria-hidden />
        <span>{closing.notice}</span>
      </p>
      <div className={classes.fields}>
        <Checkbox
          label={label}
          checked={closing.wanted}
          onChange={(event) => closing.setWanted(event.currentTarget.checked)}
        />
        <DayInput
          label={t('update.closedOn')}
          value={closing.on}
          clearable={false}
          maxDate={today()}
          disabled={!closing.wanted}
          onChange={(day) => day && closing.setOn(day)}
          w={180}
        />
      </div>
    </section>
  )
}
