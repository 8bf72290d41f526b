import { Button } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { orpc } from '../../app/client.ts'
import { dayText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import classes from './Tonight.module.css'

/** The evening of today, or else the next one; nothing where none is planned. */
export function Tonight({ today }: { today: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const evenings = useQuery(orpc.evenings.list.queryOptions())
  // The list has the newest first, so the last one that is not over is the nearest.
  const next = (evenings.data ?? []).filter(({ on, closedAt }) => on >= today && closedAt === null).at(-1)
  if (!next) return null
  const tonight = next.on === today
  const facts = [
    t('evenings.tonight.cases', { count: next.cases.length }),
    t('evenings.tonight.expected', { count: next.expected }),
    ...(next.came > 0 ? [t('evenings.tonight.came', { count: next.came })] : []),
    ...(next.counted > 0 ? [t('evenings.tonight.counted', { count: next.counted })] : []),
  ]
  return (
    <section aria-labelledby="tonight-title" className={`sheet ${classes.root}`}>
      <div>
        <h2 id="tonight-title" className="eyebrow">
          {t(tonight ? 'evenings.tonight.title' : 'evenings.tonight.next', { day: dayText(next.on, locale, today) })}
        </h2>
        <Link to={`/evenings/${next.id}`} className={classes.name}>
          {[next.title || t('evenings.tonight.evening'), next.startsAt, next.place].filter(Boolean).join(', ')}
        </Link>
        <p className={classes.facts}>{facts.join(' · ')}</p>
      </div>
      {tonight && next.cases.length > 0 && (
        <Button
          component={Link}
          to={`/evenings/${next.id}/tally`}
          variant="default"
          leftSection={<IconChecklist size={18} aria-hidden />}
        >
          {t('evenings.openTally')}
        </Button>
      )}
    </section>
  )
}
