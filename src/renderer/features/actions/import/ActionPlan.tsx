import { Checkbox, Group, NativeSelect, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ActionDecisions, ActionPreview } from '#shared/actionImport.ts'
import { channels } from '#shared/values.ts'
import classes from '../../../components/import/Import.module.css'
import { JobProgress } from '../../../components/JobProgress.tsx'
import { useNumber } from '../../../components/locale.ts'
import { ActionColumns } from './ActionColumns.tsx'
import { LeftRows, PlannedRows } from './ActionRows.tsx'
import { ActionSentences } from './ActionSentences.tsx'
import { ListedPeople } from './ListedPeople.tsx'
import type { SourceOfList } from './listSource.ts'
import { SumsOfList } from './SumsOfList.tsx'
import { UnknownCases } from './UnknownCases.tsx'

interface Props {
  plan: ActionPreview
  /** A change is being read: the numbers are about to change. */
  reading: boolean
  source: SourceOfList
  onSource: (source: SourceOfList) => void
  decisions: ActionDecisions
  onDecisions: (decisions: ActionDecisions) => void
  job: string | null
  busy: boolean
}

/** What an import would do, what wants a decision, and what the columns hold. */
export function ActionPlan({ plan, reading, source, onSource, decisions, onDecisions, job, busy }: Props) {
  const { t } = useTranslation()
  const number = useNumber()
  const { outcome } = plan
  return (
    <div className={classes.plan}>
      {plan.tables.length > 1 && (
        <NativeSelect
          className={classes.table}
          label={t('actionImport.table')}
          data={plan.tables.map(({ id, name, sheets, rows }) => ({
            value: id,
            label: t(sheets > 1 ? 'actionImport.tableSheets' : 'actionImport.tableOne', {
              name,
              sheets,
              rows: number(rows),
            }),
          }))}
          value={plan.table}
          disabled={busy}
          onChange={(event) => onSource({ ...source, choice: event.currentTarget.value, mapping: null })}
        />
      )}
      <section aria-labelledby="will-title">
        <h2 id="will-title" className={classes.step}>
          {t('actionImport.will')}
        </h2>
        <div className={`sheet ${classes.verdict}`} aria-busy={reading}>
          <div role="status" className={classes.sum}>
            <ActionSentences outcome={outcome} tense="future" />
          </div>
          {plan.check && <SumsOfList check={plan.check} />}
          {plan.remarks.map(({ key, params }) => (
            <p key={key} className={classes.note}>
              {t([`actionImport.remark.${key}`, `rosterFiles.remark.${key}`], params)}
            </p>
          ))}
          {(plan.channel.wanted || plan.year.wanted || outcome.alike.entries > 0 || decisions.alike === 'add') && (
            <Group align="flex-end" gap="md">
              {plan.channel.wanted && (
                <NativeSelect
                  label={t('actionImport.settle.channel')}
                  data={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
                  value={plan.channel.value}
                  disabled={busy}
                  onChange={(event) => {
                    const chosen = channels.find((one) => one === event.currentTarget.value)
                    onSource({ ...source, channel: chosen ?? null })
                  }}
                />
              )}
              {plan.year.wanted && (
                <NumberInput
                  label={t('actionImport.settle.year')}
                  placeholder={t('actionImport.settle.yearExample')}
                  value={plan.year.value ?? ''}
                  disabled={busy}
                  hideControls
                  allowDecimal={false}
                  allowNegative={false}
                  thousandSeparator={false}
                  onChange={(value) => {
                    const year = Number(value)
                    if (value === '' || (year >= 1961 && year <= 2200))
                      onSource({ ...source, year: value === '' ? null : year })
                  }}
                />
              )}
              {(outcome.alike.entries > 0 || decisions.alike === 'add') && (
                <Checkbox
                  label={t('actionImport.alike.label')}
                  description={t('actionImport.alike.hint')}
                  checked={decisions.alike === 'add'}
                  disabled={busy}
                  onChange={(event) =>
                    onDecisions({ ...decisions, alike: event.currentTarget.checked ? 'add' : 'leave' })
                  }
                />
              )}
            </Group>
          )}
          {busy && job !== null && <JobProgress job={job} label={t('actionImport.running')} />}
        </div>
      </section>
      {plan.unknownCases.length > 0 && (
        <UnknownCases plan={plan} decisions={decisions} onDecisions={onDecisions} disabled={busy} />
      )}
      {(plan.people.length > 0 || plan.strangers > 0) && (
        <ListedPeople plan={plan} decisions={decisions} onDecisions={onDecisions} disabled={busy} />
      )}
      <ActionColumns plan={plan} onMapping={(mapping) => onSource({ ...source, mapping })} disabled={busy} />
      <div>
        {plan.actions.length > 0 && <PlannedRows plan={plan} />}
        {plan.rejected.length > 0 && <LeftRows plan={plan} />}
      </div>
    </div>
  )
}
