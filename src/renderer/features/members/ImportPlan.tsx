import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, MemberColumn } from '#shared/members.ts'
import { JobProgress } from '../../components/JobProgress.tsx'
import { useNumber } from '../../components/locale.ts'
import { ColumnChoices } from './ColumnChoices.tsx'
import classes from './Import.module.css'
import { RejectedRows } from './RejectedRows.tsx'
import { TakenRows } from './TakenRows.tsx'

interface Props {
  plan: ImportPreview
  /** A changed mapping is being read: the numbers are about to change. */
  reading: boolean
  onMapping: (mapping: MemberColumn[]) => void
  job: string | null
  busy: boolean
  onImport: () => void
}

const separators = [',', ';', '\t', '|']

/** What the file is, what its columns hold, and what an import would do. */
export function ImportPlan({ plan, reading, onMapping, job, busy, onImport }: Props) {
  const { t } = useTranslation()
  const number = useNumber()
  const separator = separators.includes(plan.separator) ? plan.separator : 'other'
  return (
    <div className={classes.plan}>
      <p className={classes.facts}>
        {t('members.import.fileFacts', {
          name: plan.fileName,
          count: plan.rows,
          encoding: plan.encoding,
          separator: t(`members.import.separator.${separator}`, { separator: plan.separator }),
        })}
      </p>
      <ColumnChoices plan={plan} onMapping={onMapping} disabled={busy} />
      <section aria-labelledby="check-title">
        <h2 id="check-title" className={classes.step}>
          {t('members.import.check')}
        </h2>
        <div className={`sheet ${classes.verdict}`} aria-busy={reading}>
          <p className={classes.sum} role="status">
            {t('members.import.sum', {
              added: t('members.import.willAdd', { count: plan.taken, number: number(plan.taken) }),
              left: t('members.import.leftOut', { count: plan.rejectedCount, number: number(plan.rejectedCount) }),
            })}
            {plan.taken === 0 && ` ${t('members.import.noName')}`}
          </p>
          {plan.consentAssumed && <p className={classes.note}>{t('members.import.consentAssumed')}</p>}
          {busy && job !== null ? (
            <JobProgress job={job} label={t('members.import.running')} />
          ) : (
            <Button disabled={plan.taken === 0 || reading} onClick={onImport}>
              {t('members.import.run', { count: plan.taken })}
            </Button>
          )}
        </div>
        {plan.members.length > 0 && <TakenRows plan={plan} />}
        {plan.rejected.length > 0 && <RejectedRows plan={plan} />}
      </section>
    </div>
  )
}
