import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { orpc } from '../../app/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Page } from '../../components/Page.tsx'
import { MonthPage } from './MonthPage.tsx'
import { readMonth } from './months.ts'

/** The report of the month in the address. */
export function ReportScreen() {
  const { month: text } = useParams()
  const month = readMonth(text)
  return month === null ? <NoMonth text={text ?? ''} /> : <KnownMonth key={month} month={month} />
}

function KnownMonth({ month }: { month: string }) {
  const { t } = useTranslation()
  const report = useQuery(orpc.reports.month.queryOptions({ input: { month } }))
  return (
    <Loaded query={report} title={t('reports.title')}>
      {(data) => <MonthPage report={data} />}
    </Loaded>
  )
}

function NoMonth({ text }: { text: string }) {
  const { t } = useTranslation()
  return (
    <Page title={t('reports.noMonthTitle')}>
      <EmptyState
        action={
          <Button component={Link} to="/reports">
            {t('reports.toReports')}
          </Button>
        }
      >
        {t('reports.noMonth', { text })}
      </EmptyState>
    </Page>
  )
}
