import { DateInput, type DateInputProps } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { dayFormat } from '../../../components/locale.ts'
import classes from './DayInput.module.css'
import { parseDay } from './parseDay.ts'

type DayInputProps = Omit<
  DateInputProps,
  'valueFormat' | 'dateParser' | 'ariaLabels' | 'popoverProps' | 'classNames'
> & {
  classNames?: Record<string, string | undefined>
}

/** A civil day, typed in the ways people write one or picked from a calendar. */
export function DayInput({ clearable = true, classNames, ...props }: DayInputProps) {
  const { t, i18n } = useTranslation()
  return (
    <DateInput
      valueFormat={dayFormat(i18n.language)}
      dateParser={(typed) => parseDay(typed)}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('cases.form.clearDay') }}
      placeholder={t('cases.form.dayExample')}
      ariaLabels={{
        monthLevelControl: t('cases.form.chooseMonth'),
        yearLevelControl: t('cases.form.chooseYear'),
        nextMonth: t('cases.form.nextMonth'),
        previousMonth: t('cases.form.previousMonth'),
        nextYear: t('cases.form.nextYear'),
        previousYear: t('cases.form.previousYear'),
        nextDecade: t('cases.form.nextDecade'),
        previousDecade: t('cases.form.previousDecade'),
      }}
      // Inside the page's own landmarks and dialogs, where screen readers look for it.
      popoverProps={{ withinPortal: false, transitionProps: { duration: 80 } }}
      classNames={{ ...classNames, day: classes.day }}
      {...props}
    />
  )
}
