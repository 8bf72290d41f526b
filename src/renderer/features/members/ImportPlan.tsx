import { Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Decisions, ImportPreview } from '#shared/memberImport.ts'
import type { MemberColumn } from '#shared/members.ts'
import classes from '../../components/import/Import.module.css'
import { JobProgress } from '../../components/JobProgress.tsx'
import { useNumber } from '../../components/locale.ts'
import { ColumnChoices } from './ColumnChoices.tsx'
import { Duplicates } from './Duplicates.tsx'
import { ImportSentences } from './ImportSentences.tsx'
import { RejectedRows } from './RejectedRows.tsx'
import { TakenRows } from './TakenRows.tsx'
import type { ImportSourceInput } from './useDuplicates.ts'

interface Props {
  plan: ImportPreview
  source: ImportSourceInput
  /** A changed mapping or decision is being read: the numbers are about to change. */
  reading: boolean
  decisions: Decisions
  onDecisions: (decisions: Decisions) => void
  onMapping: (mapping: MemberColumn[]) => void
  onTable: (table: string) => void
  job: string | null
  busy: boolean
}

/** What an import would do, who is known already, and what the columns hold. */
export function ImportPlan(props: Props) {
  const { plan, source, reading, decisions, onDecisions, onMapping, onTable, job, busy } = props
  const { t } = useTranslation()
  const number = useNumber()
  const named = plan.outcome.added > 0 || plan.outcome.merged > 0 || plan.outcome.kept > 0
  const wants = plan.duplicates.likely
  return (
    <div className={classes.plan}>
      {plan.tables.length > 1 && (
        <NativeSelect
          className={classes.table}
          label={t('memberImport.table')}
          data={plan.tables.map(({ id, sheet, range, rows }) => ({
            value: id,
            label: t(range === '' ? 'memberImport.tableNamed' : 'memberImport.tablePlaced', {
              sheet,
              range,
              rows: number(rows),
            }),
          }))}
          value={plan.table}
          disabled={busy}
          onChange={(event) => onTable(event.currentTarget.value)}
        />
      )}
      <section aria-labelledby="will-title">
        <h2 id="will-title" className={classes.step}>
          {t('memberImport.will')}
        </h2>
        <div className={`sheet ${classes.verdict}`} aria-busy={reading}>
          <div role="status" className={classes.sum}>
            <ImportSentences outcome={plan.outcome} tense="future" />
            {!named && <p className={classes.note}>{t('members.import.noName')}</p>}
          </div>
          {wants > 0 && (
            <p className={classes.wants}>
              {t('memberImport.wants', { count: wants, number: number(wants) })}
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  const title = document.getElementById('known-title')
                  title?.scrollIntoView({ block: 'start' })
                  title?.focus({ preventScroll: true })
                }}
              >
                {t('memberImport.toWants')}
              </Button>
            </p>
          )}
          {plan.remarks.map(({ key, params }) => (
            <p key={key} className={classes.note}>
              {t(`rosterFiles.remark.${key}`, params)}
            </p>
          ))}
          {plan.toLookAt > 0 && (
            <p className={classes.note}>
              {t('memberImport.toLookAt', { count: plan.toLookAt, number: number(plan.toLookAt) })}
            </p>
          )}
          {plan.consentAssumed && <p className={classes.note}>{t('members.import.consentAssumed')}</p>}
          {busy && job !== null && <JobProgress job={job} label={t('members.import.running')} />}
        </div>
      </section>
      {plan.duplicates.certain + plan.duplicates.likely > 0 && (
        <Duplicates plan={plan} source={source} decisions={decisions} onDecisions={onDecisions} disabled={busy} />
      )}
      <ColumnChoices plan={plan} onMapping={onMapping} disabled={busy} />
      <div>
        {plan.members.length > 0 && <TakenRows plan={plan} />}
        {plan.rejected.length > 0 && <RejectedRows plan={plan} />}
      </div>
    </div>
  )
}
