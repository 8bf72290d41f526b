import { Anchor, Button } from '@mantine/core'
import { IconArrowsExchange, IconCheck, IconCoins } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FileRef } from '#shared/files.ts'
import { orpc } from '../../app/client.ts'
import { atStart } from '../../components/atStart.ts'
import { dayText, monthText } from '../../components/days.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { useLocale, useNumber } from '../../components/locale.ts'
import { Page } from '../../components/Page.tsx'
import { SavedFiles } from '../../components/SavedFile.tsx'
import { ManyGroups } from './ManyGroups.tsx'
import classes from './ReportsScreen.module.css'

/** The months with something to report, the newest first. */
export function ReportsScreen() {
  const { t } = useTranslation()
  const locale = useLocale()
  const number = useNumber()
  const months = useQuery(orpc.reports.months.queryOptions())
  const [files, setFiles] = useState<FileRef[]>([])
  const done = months.data?.filter(({ total }) => total > 0).map(({ month }) => month) ?? []
  return (
    <Page
      title={t('reports.title')}
      subtitle={t('reports.subtitle')}
      narrow
      actions={
        <>
          <Button component={Link} to="/money" variant="default" leftSection={<IconCoins size={18} aria-hidden />}>
            {t('money.open')}
          </Button>
          {done.length > 0 && <ManyGroups months={done} onSaved={setFiles} />}
          <Button
            component={Link}
            to="/exchange"
            variant="default"
            leftSection={<IconArrowsExchange size={18} aria-hidden />}
          >
            {t('reports.exchange')}
          </Button>
        </>
      }
    >
      {files.length > 0 && <SavedFiles files={files} />}
      <Loaded query={months}>
        {(all) => {
          const most = Math.max(1, ...all.map(({ total }) => total))
          const years = [...new Set(all.map(({ month }) => month.slice(0, 4)))]
          const nothing = all.every(({ total }) => total === 0)
          return (
            <>
              {years.map((year) => (
                <section key={year} aria-labelledby={`year-${year}`}>
                  <div className={classes.year}>
                    <h2 id={`year-${year}`}>{year}</h2>
                    <Anchor component={Link} to={`/reports/year/${year}`} size="sm">
                      {t('reports.yearOf', { year })}
                    </Anchor>
                  </div>
                  <ol className={classes.months}>
                    {all
                      .filter(({ month }) => month.startsWith(year))
                      .map(({ month, total, sentOn }) => (
                        <li key={month}>
                          <Link to={`/reports/${month}`} className={classes.name}>
                            {atStart(monthText(month, locale), locale)}
                          </Link>
                          <span className={classes.bar} aria-hidden>
                            {total > 0 && <span style={{ width: `${(100 * total) / most}%` }} />}
                          </span>
                          <span className={classes.total}>
                            {t('reports.actionCount', { count: total, number: number(total) })}
                          </span>
                          {sentOn === null ? (
                            <span className="quiet">{t('reports.draft')}</span>
                          ) : (
                            <span className="well">
                              <IconCheck size={16} aria-hidden className={classes.icon} />{' '}
                              {t('reports.sentOn', { on: dayText(sentOn, locale) })}
                            </span>
                          )}
                        </li>
                      ))}
                  </ol>
                </section>
              ))}
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
