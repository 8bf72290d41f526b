import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FileRef } from '#shared/files.ts'
import type { MonthReport } from '#shared/reports.ts'
import { channels } from '#shared/values.ts'
import { monthText, today } from '../../components/days.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useLocale, useNumber } from '../../components/locale.ts'
import { Page } from '../../components/Page.tsx'
import { SavedFiles } from '../../components/SavedFile.tsx'
import { ExportReport } from './ExportReport.tsx'
import classes from './MonthPage.module.css'
import { MonthTable } from './MonthTable.tsx'
import { monthAfter } from './months.ts'

/** A month's tallies, as they go to headquarters. */
export function MonthPage({ report }: { report: MonthReport }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const number = useNumber()
  const [files, setFiles] = useState<FileRef[]>([])
  const title = monthText(report.month, locale)
  const before = monthAfter(report.month, -1)
  const after = monthAfter(report.month, 1)
  const most = Math.max(1, ...channels.map((channel) => report.channels[channel] ?? 0))

  return (
    <Page
      title={title}
      serifTitle={title}
      eyebrow={report.group}
      actions={
        <>
          <Button
            component={Link}
            to={`/reports/${before}`}
            variant="default"
            leftSection={<IconChevronLeft size={16} aria-hidden />}
          >
            {monthText(before, locale)}
          </Button>
          {after <= today().slice(0, 7) && (
            <Button
              component={Link}
              to={`/reports/${after}`}
              variant="default"
              rightSection={<IconChevronRight size={16} aria-hidden />}
            >
              {monthText(after, locale)}
            </Button>
          )}
        </>
      }
      primary={<ExportReport month={report.month} onSaved={setFiles} />}
    >
      {files.length > 0 && (
        <div className={classes.saved}>
          <SavedFiles files={files} />
        </div>
      )}
      <div className={classes.figures}>
        <p>
          <span className="figure">{number(report.total)}</span> {t('reports.actions', { count: report.total })}
        </p>
        <p>
          <span className="figure">{number(report.participants)}</span>{' '}
          {t('reports.participants', { count: report.participants })}
        </p>
        <dl className={classes.channels}>
          {channels
            .filter((channel) => (report.channels[channel] ?? 0) > 0)
            .map((channel) => (
              <div key={channel}>
                <dt>{t(`channel.${channel}`)}</dt>
                <dd>
                  <span className={classes.bar} aria-hidden>
                    <span style={{ width: `${(100 * (report.channels[channel] ?? 0)) / most}%` }} />
                  </span>
                  <span className={classes.count}>{number(report.channels[channel] ?? 0)}</span>
                </dd>
              </div>
            ))}
        </dl>
      </div>
      {report.cases.length === 0 ? <EmptyState>{t('reports.noCases')}</EmptyState> : <MonthTable report={report} />}
    </Page>
  )
}
