import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Overview } from '#shared/desk.ts'
import { orpc } from '../../app/client.ts'
import { Country } from '../../components/Country.tsx'
import { DaysLeft } from '../../components/DaysLeft.tsx'
import { LastPost } from '../deadlines/LastPost.tsx'
import classes from './Desk.module.css'

/** Open cases by deadline, the nearest first. */
export function DueList({ overview }: { overview: Overview }) {
  const { t } = useTranslation()
  const deadlines = useQuery(orpc.deadlines.list.queryOptions())
  return (
    <section aria-labelledby="due-title" className="sheet">
      <div className={classes.head}>
        <h2 id="due-title" className="eyebrow">
          {t('overview.due.title')}
        </h2>
        <Anchor component={Link} to="/cases" size="sm">
          {t('overview.due.all')}
        </Anchor>
      </div>
      {overview.due.length === 0 ? (
        <p className={classes.none}>{t(overview.openCases === 0 ? 'overview.due.noCases' : 'overview.due.empty')}</p>
      ) : (
        <ul className={classes.list}>
          {overview.due.map((item) => (
            <li key={item.caseId} className={classes.dueItem}>
              <div className={classes.dueFacts}>
                <span>
                  {item.reference}
                  {item.country !== null && (
                    <>
                      {' · '}
                      <Country code={item.country} />
                    </>
                  )}
                </span>
                <DaysLeft deadline={item.deadline} from={overview.today} />
              </div>
              <Link to={`/cases/${item.caseId}`} className={classes.headline}>
                {item.headline}
              </Link>
              <LastPost of={deadlines.data?.find(({ caseId }) => caseId === item.caseId)} today={overview.today} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
