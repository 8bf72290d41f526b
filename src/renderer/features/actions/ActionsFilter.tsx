import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { actionKinds } from '#shared/actions.ts'
import { channels } from '#shared/values.ts'
import { orpc } from '../../app/client.ts'
import { atStart } from '../../components/atStart.ts'
import { monthText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import classes from './ActionsScreen.module.css'
import type { ActionsFiltering } from './useActionsFilter.ts'

/** Which entries are shown: of a case, a month, a channel, a kind. */
export function ActionsFilter({ filter }: { filter: ActionsFiltering }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const cases = useQuery(orpc.cases.list.queryOptions())
  const months = useQuery(orpc.reports.months.queryOptions())
  const { value, set } = filter
  const common = { clearable: true, nothingFoundMessage: t('actions.nothingFound') }
  return (
    <search className={classes.filter} aria-label={t('actions.filter')}>
      <Select
        {...common}
        searchable
        className={classes.wide}
        aria-label={t('actions.ofCase')}
        placeholder={t('actions.everyCase')}
        clearButtonProps={{ 'aria-label': t('actions.everyCase') }}
        data={(cases.data ?? []).map((one) => ({ value: one.id, label: `${one.reference} ${one.headline}` }))}
        value={value.caseId}
        onChange={(to) => set('caseId', to)}
      />
      <Select
        {...common}
        searchable
        aria-label={t('actions.ofMonth')}
        placeholder={t('actions.everyMonth')}
        clearButtonProps={{ 'aria-label': t('actions.everyMonth') }}
        data={(months.data ?? []).map(({ month }) => ({
          value: month,
          label: atStart(monthText(month, locale), locale),
        }))}
        value={value.month}
        onChange={(to) => set('month', to)}
      />
      <Select
        {...common}
        aria-label={t('actions.ofChannel')}
        placeholder={t('actions.everyChannel')}
        clearButtonProps={{ 'aria-label': t('actions.everyChannel') }}
        data={channels.map((one) => ({ value: one, label: t(`channel.${one}`) }))}
        value={value.channel}
        onChange={(to) => set('channel', to)}
      />
      <Select
        {...common}
        aria-label={t('actions.ofKind')}
        placeholder={t('actions.everyKind')}
        clearButtonProps={{ 'aria-label': t('actions.everyKind') }}
        data={actionKinds.map((one) => ({ value: one, label: t(`actions.kindOf.${one}`) }))}
        value={value.kind}
        onChange={(to) => set('kind', to)}
      />
      {filter.active && (
        <Button variant="subtle" color="gray" onClick={filter.clear}>
          {t('actions.showAll')}
        </Button>
      )}
    </search>
  )
}
