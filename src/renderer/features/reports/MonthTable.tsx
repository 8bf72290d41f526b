import { Switch } from '@mantine/core'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MonthReport } from '#shared/reports.ts'
import { channels } from '#shared/values.ts'
import { Country } from '../../components/Country.tsx'
import { useNumber } from '../../components/locale.ts'
import classes from './MonthTable.module.css'

/** Cases by channels, zeros and all: a report says what was not done, too. Addressee lines on request. */
export function MonthTable({ report }: { report: MonthReport }) {
  const { t } = useTranslation()
  const number = useNumber()
  const [detailed, setDetailed] = useState(true)
  const figures = (counts: MonthReport['channels']) =>
    channels.map((channel) => {
      const count = counts[channel] ?? 0
      return (
        <td key={channel} data-zero={count === 0 || undefined}>
          {number(count)}
        </td>
      )
    })

  return (
    <>
      <Switch
        mb="sm"
        label={t('reports.withAddressees')}
        checked={detailed}
        onChange={(event) => setDetailed(event.currentTarget.checked)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      <section className={classes.scroll} aria-label={t('reports.table')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('reports.case')}</th>
              {channels.map((channel) => (
                <th key={channel} scope="col">
                  {t(`reports.channel.${channel}`)}
                </th>
              ))}
              <th scope="col">{t('reports.total')}</th>
            </tr>
          </thead>
          <tbody>
            {report.cases.map((one) => (
              <Fragment key={one.caseId}>
                <tr className={classes.case}>
                  <th scope="row">
                    <Link to={`/cases/${one.caseId}`}>{one.reference}</Link>{' '}
                    <span className="quiet">
                      <Country code={one.country} />
                    </span>
                    <span className={classes.headline}>{one.headline}</span>
                  </th>
                  {figures(one.channels)}
                  <td>{number(one.total)}</td>
                </tr>
                {detailed &&
                  one.addressees.map((line) => (
                    <tr key={line.addresseeId ?? 'none'} className={classes.addressee}>
                      <th scope="row">{line.name ?? t('reports.noAddressee')}</th>
                      {figures(line.channels)}
                      <td>{number(line.total)}</td>
                    </tr>
                  ))}
              </Fragment>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('reports.allCases')}</th>
              {figures(report.channels)}
              <td>{number(report.total)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
    </>
  )
}
