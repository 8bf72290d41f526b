import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SumCheck } from '#shared/actionImport.ts'
import { useNumber } from '../../../components/locale.ts'
import classes from './ActionImport.module.css'

/** The list's own sums against its figures: where they differ, one of them is wrong. */
export function SumsOfList({ check }: { check: SumCheck }) {
  const { t } = useTranslation()
  const number = useNumber()
  const { stated, read, taken } = check
  const words = { stated: number(stated), read: number(read), taken: number(taken) }
  const agrees = stated === read
  return (
    <div className={classes.sums} data-wrong={!agrees || undefined}>
      {agrees ? <IconCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
      <div>
        <p>{t(`actionImport.check.${!agrees ? 'differs' : taken === stated ? 'agrees' : 'leftOut'}`, words)}</p>
        {check.wrong.map((one) => (
          <p key={one.row} className="quiet">
            {t('actionImport.check.wrong', { row: one.row, stated: number(one.stated), read: number(one.read) })}
          </p>
        ))}
      </div>
    </div>
  )
}
