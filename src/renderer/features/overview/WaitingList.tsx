import { IconFileText, IconHandStop, IconMailbox, IconReport, IconSettings, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Overview } from '#shared/desk.ts'
import { monthText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import { useWaitingRoutes } from '../addressees/routes/useWaitingRoutes.tsx'
import { useWaitingConflicts } from '../exchange/useWaitingConflicts.tsx'
import { useWaitingItems } from '../personalData/useWaitingItems.tsx'
import { useWaitingReplies } from '../replies/useWaitingReplies.tsx'
import classes from './Desk.module.css'

/** What was begun and not finished: packs not posted, drafts not saved, reports not sent, a roster not brought in. */
export function WaitingList({ overview, named }: { overview: Overview; named: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const personal = useWaitingItems()
  const replies = useWaitingReplies()
  const routes = useWaitingRoutes()
  const conflicts = useWaitingConflicts()
  const item = (key: string, to: string, icon: ReactNode, words: string) => (
    <li key={key} className={classes.waitingItem}>
      {icon}
      <Link to={to}>{words}</Link>
    </li>
  )
  const items = [
    overview.drafts > 0 &&
      item(
        'drafts',
        '/intake',
        <IconFileText size={18} aria-hidden />,
        t('overview.waiting.drafts', { count: overview.drafts }),
      ),
    ...overview.waiting.map(({ packId, number, letters, heldFor }) => {
      const held = heldFor.length > 0
      const Icon = held ? IconHandStop : IconMailbox
      const references = heldFor.map(({ reference }) => reference).join(', ')
      const words = t(held ? 'overview.waiting.held' : 'overview.waiting.pack', { number, count: letters, references })
      return item(
        packId,
        `/packs/${packId}`,
        <Icon size={18} className={held ? 'due' : undefined} aria-hidden />,
        words,
      )
    }),
    ...overview.unsent.map((month) =>
      item(
        month,
        `/reports/${month}`,
        <IconReport size={18} aria-hidden />,
        t('overview.waiting.month', { month: monthText(month, locale) }),
      ),
    ),
    ...[...conflicts, ...routes, ...replies, ...personal].map(({ key, to, icon, words }) => item(key, to, icon, words)),
    overview.activeMembers === 0 &&
      item('members', '/members/import', <IconUsers size={18} aria-hidden />, t('overview.waiting.members')),
    !named && item('name', '/settings', <IconSettings size={18} aria-hidden />, t('overview.waiting.name')),
  ].filter(Boolean)
  return (
    <section aria-labelledby="waiting-title" className="sheet">
      <div className={classes.head}>
        <h2 id="waiting-title" className="eyebrow">
          {t('overview.waiting.title')}
        </h2>
      </div>
      {items.length === 0 ? (
        <p className={classes.none}>{t('overview.waiting.empty')}</p>
      ) : (
        <ul className={classes.list}>{items}</ul>
      )}
    </section>
  )
}
