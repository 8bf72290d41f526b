import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { orpc } from '../../app/client.ts'
import { monthText } from '../../components/days.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { useLocale, useNumber } from '../../components/locale.ts'
import { Page } from '../../components/Page.tsx'
import classes from './ReportsScreen.module.css'

/** The months with something to report, the newest first. */
export function ReportsScreen() {
  const { t } = useTranslation()
  const locale = useLocale()
  const number = useNumber()
  const months = useQuery(orpc.reports.months.queryOptions())
  return (
    <Page title={t('reports.title')} subtitle={t('reports.subtitle')} narrow>
      <Loaded query={months}>
        {(all) => {
          const most = Math.max(1, ...all.map(({ total }) => total))
          const nothing = all.every(({ total }) => total === 0)
          return (
            <>
              <ol className={classes.months}>
                {all.map(({ month, total }) => (
                  <li key={month}>
                    <Link to={`/reports/${month}`} className={classes.name}>
                      {monthText(month, locale)}
                    </Link>
                    <span className={classes.bar} aria-hidden>
                      <span style={{ width: `${(100 * total) / most}%` }} />
                    </span>
                    <span className={classes.total}>
                      {t('reports.actionCount', { count: total, number: number(total) })}
                    </span>
                  </li>
                ))}
              </ol>
              {nothing && (
                <EmptyState
                  action={
                    <Button component={Link} to="/packs" variant="default">
                      {t('reports.toPacks')}
                    </Button>
                  }
                >
                  {t('reports.empty')}
                </EmptyState>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
