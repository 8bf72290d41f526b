import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { FileRef } from '#shared/files.ts'
import type { YearReview } from '#shared/reports.ts'
import { orpc } from '../../app/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Page } from '../../components/Page.tsx'
import { SavedFiles } from '../../components/SavedFile.tsx'
import { useChange } from '../../components/useChange.ts'
import money from '../money/Money.module.css'
import { MoneyMonths } from '../money/MoneyMonths.tsx'
import { MoneySums } from '../money/MoneySums.tsx'
import { Figures } from './Figures.tsx'
import classes from './MonthPage.module.css'
import { readMonth } from './months.ts'
import { YearCases } from './YearCases.tsx'
import { YearChart } from './YearChart.tsx'
import { YearNews } from './YearNews.tsx'

/** The review of the year in the address. */
export function YearScreen() {
  const { year: text } = useParams()
  const { t } = useTranslation()
  const known = readMonth(`${text}-01`) !== null
  const review = useQuery({
    ...orpc.reports.year.queryOptions({ input: { year: Number(text) } }),
    enabled: known,
  })
  if (!known) {
    return (
      <Page title={t('reports.noYearTitle')}>
        <EmptyState
          action={
            <Button component={Link} to="/reports">
              {t('reports.toReports')}
            </Button>
          }
        >
          {t('reports.noYear', { text: text ?? '' })}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Loaded query={review} title={t('reports.title')}>
      {(data) => <YearPage key={data.year} review={data} />}
    </Loaded>
  )
}

/** A year in pictures: its months, channels and cases, and what came of them. */
function YearPage({ review }: { review: YearReview }) {
  const { t } = useTranslation()
  const [files, setFiles] = useState<FileRef[]>([])
  const save = useChange(orpc.reports.exportYear.mutationOptions(), {
    after: (saved) => saved && setFiles(saved.files),
  })
  const title = t('reports.yearOf', { year: review.year })
  return (
    <Page
      title={title}
      serifTitle={title}
      eyebrow={review.group}
      primary={
        <Button
          leftSection={<IconFileExport size={18} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate({ year: review.year, job: null })}
        >
          {t('reports.exportYear')}
        </Button>
      }
    >
      {files.length > 0 && (
        <div className={classes.saved}>
          <SavedFiles files={files} />
        </div>
      )}
      {review.total === 0 ? (
        <EmptyState>{t('reports.noneInYear', { year: review.year })}</EmptyState>
      ) : (
        <>
          <Figures report={review} />
          <YearChart review={review} />
          <YearCases review={review} />
        </>
      )}
      <YearNews review={review} />
      {review.money !== null && (
        <section aria-labelledby="money-title">
          <h2 id="money-title" className={money.title}>
            {t('money.title')}
          </h2>
          <div className={`sheet ${money.sheet}`}>
            <MoneySums cells={review.money.months.flatMap(({ cells }) => cells)} currency={review.money.currency} />
          </div>
          <div className={`sheet ${money.sheet}`}>
            <MoneyMonths {...review.money} />
          </div>
        </section>
      )}
    </Page>
  )
}
