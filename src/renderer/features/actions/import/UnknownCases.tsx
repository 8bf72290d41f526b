import { NativeSelect, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ActionDecisions, ActionPreview, CaseChoice, UnknownCase } from '#shared/actionImport.ts'
import { orpc } from '../../../app/client.ts'
import { dayText } from '../../../components/days.ts'
import classes from '../../../components/import/Import.module.css'
import { useListFormat, useLocale, useNumber } from '../../../components/locale.ts'
import own from './ActionImport.module.css'

interface Props {
  plan: ActionPreview
  decisions: ActionDecisions
  onDecisions: (decisions: ActionDecisions) => void
  disabled: boolean
}

/** References that no case has: each becomes a closed case, is one of the known cases, or stays out. */
export function UnknownCases({ plan, decisions, onDecisions, disabled }: Props) {
  const { t } = useTranslation()
  const number = useNumber()
  const cases = useQuery(orpc.cases.list.queryOptions())
  const known = (cases.data ?? []).map((one) => ({ value: one.id, label: `${one.reference} ${one.headline}` }))
  const choose = (key: string, choice: CaseChoice) =>
    onDecisions({ ...decisions, cases: [...decisions.cases.filter((one) => one.key !== key), { key, choice }] })
  return (
    <section aria-labelledby="unknown-title">
      <h2 id="unknown-title" className={classes.step}>
        {t('actionImport.cases.title')}
      </h2>
      <p className={classes.intro}>{t('actionImport.cases.intro')}</p>
      <NativeSelect
        className={own.all}
        label={t('actionImport.cases.all')}
        data={[
          { value: '', label: t('actionImport.cases.usual') },
          { value: 'create', label: t('actionImport.cases.createAll') },
          { value: 'leave', label: t('actionImport.cases.leaveAll') },
        ]}
        value={decisions.unknown ?? ''}
        disabled={disabled}
        onChange={(event) => {
          const { value } = event.currentTarget
          onDecisions({ ...decisions, unknown: value === 'create' || value === 'leave' ? value : null })
        }}
      />
      <ul className={`sheet ${own.groups}`}>
        {plan.unknownCases.map((one) => (
          <li key={one.key} className={own.group}>
            <CaseWords of={one} />
            <Select
              aria-label={t('actionImport.cases.choice', { reference: one.spellings[0] ?? '' })}
              searchable
              allowDeselect={false}
              disabled={disabled}
              nothingFoundMessage={t('actions.nothingFound')}
              data={[
                { value: 'create', label: t('actionImport.cases.create') },
                { value: 'leave', label: t('actionImport.cases.leave') },
                ...known,
              ]}
              // As decided now, also while the plan that follows from it is on its way.
              value={decisions.cases.find(({ key }) => key === one.key)?.choice ?? one.choice}
              limit={60}
              onChange={(value) => value !== null && choose(one.key, value)}
            />
          </li>
        ))}
      </ul>
      {plan.unknownCount > plan.unknownCases.length && (
        <p className={classes.note}>
          {t('actionImport.cases.first', {
            shown: number(plan.unknownCases.length),
            total: number(plan.unknownCount),
          })}
        </p>
      )}
    </section>
  )
}

function CaseWords({ of }: { of: UnknownCase }) {
  const { t } = useTranslation()
  const number = useNumber()
  const locale = useLocale()
  const list = useListFormat()
  const [first, ...others] = of.spellings
  const from = dayText(of.from, locale)
  return (
    <div>
      <p>
        <span className={own.reference}>{first}</span> {of.headline}
      </p>
      <p className="quiet">
        {t('actionImport.cases.sum', {
          count: of.count,
          number: number(of.count),
          days: of.from === of.to ? from : t('actionImport.cases.days', { from, to: dayText(of.to, locale) }),
        })}
        {others.length > 0 && ` · ${t('actionImport.cases.also', { spellings: list(others) })}`}
      </p>
    </div>
  )
}
