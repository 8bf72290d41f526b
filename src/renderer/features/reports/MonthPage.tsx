import { ActionIcon, Anchor } from '@mantine/core'
import { IconCheck, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FileRef } from '#shared/files.ts'
import type { MonthView } from '#shared/reports.ts'
import { atStart } from '../../components/atStart.ts'
import { dayText, monthText, today } from '../../components/days.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useLocale } from '../../components/locale.ts'
import { Page } from '../../components/Page.tsx'
import { SavedFiles } from '../../components/SavedFile.tsx'
import { CorrectionList } from './CorrectionList.tsx'
import { ExportReport } from './ExportReport.tsx'
import { Figures } from './Figures.tsx'
import { MessageText } from './MessageText.tsx'
import classes from './MonthPage.module.css'
import { MonthTable } from './MonthTable.tsx'
import { monthAfter } from './months.ts'
import { LaterNews, NewsList } from './NewsList.tsx'
import { LaterMoney, ReportedMoney } from './ReportedMoney.tsx'

/** A month's tallies, as they go to headquarters: a draft until it is frozen as sent. */
export function MonthPage({ report }: { report: MonthView }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [files, setFiles] = useState<FileRef[]>([])
  const { month, sentOn } = report
  const title = atStart(monthText(month, locale), locale)
  const before = monthAfter(month, -1)
  const after = monthAfter(month, 1)
  const isPast = month <= today().slice(0, 7)
  const state =
    sentOn === null ? (
      t('reports.draft')
    ) : (
      <span className="well">
        <IconCheck size={16} aria-hidden className={classes.icon} />{' '}
        {t('reports.sentOn', { on: dayText(sentOn, locale) })}
      </span>
    )

  return (
    <Page
      title={title}
      serifTitle={title}
      eyebrow={report.group}
      subtitle={
        <>
          {state}
          {' · '}
          <Anchor component={Link} to={`/actions?month=${month}`} inherit>
            {t('reports.entries')}
          </Anchor>
          {' · '}
          <Anchor component={Link} to={`/reports/year/${month.slice(0, 4)}`} inherit>
            {t('reports.yearOf', { year: month.slice(0, 4) })}
          </Anchor>
        </>
      }
      actions={
        <>
          <ActionIcon
            component={Link}
            to={`/reports/${before}`}
            variant="default"
            size={36}
            aria-label={atStart(monthText(before, locale), locale)}
            title={atStart(monthText(before, locale), locale)}
          >
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          {after <= today().slice(0, 7) && (
            <ActionIcon
              component={Link}
              to={`/reports/${after}`}
              variant="default"
              size={36}
              aria-label={atStart(monthText(after, locale), locale)}
              title={atStart(monthText(after, locale), locale)}
            >
              <IconChevronRight size={18} aria-hidden />
            </ActionIcon>
          )}
          {sentOn === null && isPast && <ExportReport month={month} onSaved={setFiles} />}
        </>
      }
      primary={<ExportReport key={sentOn} month={month} send={sentOn === null && isPast} primary onSaved={setFiles} />}
    >
      {files.length > 0 && (
        <div className={classes.saved}>
          <SavedFiles files={files} />
        </div>
      )}
      {report.later.length > 0 && (
        <CorrectionList
          title={t('reports.later.title')}
          note={t('reports.later.note')}
          months={[{ month, cells: report.later }]}
        />
      )}
      {report.corrections.length > 0 && (
        <CorrectionList
          title={t('reports.corrections.title')}
          note={t(sentOn === null ? 'reports.corrections.willSay' : 'reports.corrections.said')}
          months={report.corrections}
        />
      )}
      {report.laterNews.length > 0 && (
        <LaterNews
          title={t('reports.news.later')}
          note={t('reports.later.note')}
          months={[{ month, cells: report.laterNews }]}
        />
      )}
      {report.news.earlier.length > 0 && (
        <LaterNews
          title={t('reports.news.earlier')}
          note={t(sentOn === null ? 'reports.corrections.willSay' : 'reports.corrections.said')}
          months={report.news.earlier}
        />
      )}
      {report.laterMoney.length > 0 && (
        <LaterMoney
          title={t('money.report.later')}
          note={t('reports.later.note')}
          months={[{ month, cells: report.laterMoney }]}
        />
      )}
      {report.money !== null && report.money.earlier.length > 0 && (
        <LaterMoney
          title={t('money.report.earlier')}
          note={t(sentOn === null ? 'reports.corrections.willSay' : 'reports.corrections.said')}
          months={report.money.earlier}
        />
      )}
      {report.news.cells.length > 0 && <NewsList title={t('reports.news.title')} note="" cells={report.news.cells} />}
      <div className={classes.top}>
        <Figures report={report} />
        <MessageText month={month} />
      </div>
      {report.cases.length === 0 ? <EmptyState>{t('reports.noCases')}</EmptyState> : <MonthTable report={report} />}
      {report.money !== null && <ReportedMoney month={month} of={report.money} />}
    </Page>
  )
}
