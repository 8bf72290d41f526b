import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { IntakeDraft } from '#shared/intake.ts'
import { orpc } from '../../app/client.ts'
import { instantText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import { DiscardDraft } from './DiscardDraft.tsx'
import classes from './DraftsOnDesk.module.css'

/** Drafts that were begun and neither saved nor discarded. */
export function DraftsOnDesk() {
  const { t } = useTranslation()
  const drafts = useQuery(orpc.intake.drafts.queryOptions())
  if (!drafts.data || drafts.data.length === 0) return null
  return (
    <section className={classes.desk} aria-labelledby="drafts-title">
      <Title order={2} size="h3" id="drafts-title">
        {t('intake.onDesk', { count: drafts.data.length })}
      </Title>
      <ul>
        {drafts.data.map((draft) => (
          <DraftLine key={draft.id} draft={draft} />
        ))}
      </ul>
    </section>
  )
}

function DraftLine({ draft }: { draft: IntakeDraft }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { edited, source } = draft
  const name = edited.reference ?? edited.headline ?? source.text.trim().slice(0, 60)
  const from = source.name ?? t('intake.pastedText')
  return (
    <li>
      <div>
        <Link to={`/intake/${draft.id}`} className={classes.name}>
          {name}
        </Link>
        <div className="quiet">
          {edited.reference && edited.headline ? `${edited.headline} · ` : ''}
          {t('intake.begun', { from, at: instantText(draft.createdAt, locale) })}
        </div>
      </div>
      <DiscardDraft id={draft.id} name={name} />
    </li>
  )
}
