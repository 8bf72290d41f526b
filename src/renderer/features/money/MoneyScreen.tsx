import { Anchor, Button, Select } from '@mantine/core'
import { IconCoins, IconTableExport } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { allMoney, type MoneyEntry } from '#shared/money.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../components/days.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Page } from '../../components/Page.tsx'
import { SavedFiles } from '../../components/SavedFile.tsx'
import { useChange } from '../../components/useChange.ts'
import classes from './Money.module.css'
import { MoneyDialog } from './MoneyDialog.tsx'
import { MoneyForm } from './MoneyForm.tsx'
import { MoneySums } from './MoneySums.tsx'
import { MoneyTable } from './MoneyTable.tsx'

/** What came in and went out in a year, with a line to note the next. */
export function MoneyScreen() {
  const { t } = useTranslation()
  const [params, setParams] = useSearchParams()
  const now = Number(today().slice(0, 4))
  const asked = Number(params.get('year'))
  const year = Number.isInteger(asked) && asked >= 1900 && asked <= 9999 ? asked : now
  const list = useQuery({
    ...orpc.money.list.queryOptions({ input: { ...allMoney, year } }),
    placeholderData: keepPreviousData,
  })
  const settings = useQuery(orpc.settings.get.queryOptions())
  const [edited, setEdited] = useState<MoneyEntry | null>(null)
  const save = useChange(orpc.money.export.mutationOptions())
  const reported = settings.data?.report.parts.includes('money')
  return (
    <Page
      title={t('money.title')}
      subtitle={
        reported === undefined ? undefined : (
          <>
            {t(reported ? 'money.inReport' : 'money.notInReport')}{' '}
            <Anchor component={Link} to="/settings#reports" inherit>
              {t('money.change')}
            </Anchor>
          </>
        )
      }
      actions={
        <Button
          variant="default"
          leftSection={<IconTableExport size={18} aria-hidden />}
          loading={save.isPending}
          disabled={(list.data?.entries.length ?? 0) === 0}
          onClick={() => save.mutate({ year, job: null })}
        >
          {t('money.export')}
        </Button>
      }
    >
      {save.data && <SavedFiles files={[save.data]} />}
      <Loaded query={list}>
        {({ currency, years, entries }) => (
          <>
            <section className={classes.add} aria-label={t('money.addTitle')}>
              <MoneyForm key={currency} currency={currency} keep={`money:new:${currency}`} />
            </section>
            {years.length === 0 ? (
              <EmptyState icon={<IconCoins size={40} stroke={1.2} />}>{t('money.empty')}</EmptyState>
            ) : (
              <>
                <div className={classes.head}>
                  <h2>{t('money.sums', { year })}</h2>
                  <Select
                    aria-label={t('money.year')}
                    w={110}
                    allowDeselect={false}
                    value={String(year)}
                    data={[...new Set([now, year, ...years])].sort((a, b) => b - a).map(String)}
                    onChange={(value) => value && setParams({ year: value }, { replace: true })}
                  />
                </div>
                <section className={`sheet ${classes.sheet}`} aria-label={t('money.sums', { year })}>
                  <MoneySums cells={entries} currency={currency} />
                </section>
                {entries.length === 0 ? (
                  <EmptyState>{t('money.noneInYear', { year })}</EmptyState>
                ) : (
                  <MoneyTable entries={entries} onEdit={setEdited} />
                )}
              </>
            )}
            <MoneyDialog
              opened={edited !== null}
              onClose={() => setEdited(null)}
              title={t('money.editTitle')}
              currency={currency}
              keep={`money:${edited?.id}`}
              {...(edited ? { of: edited } : {})}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}
