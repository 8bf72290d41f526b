import { Button } from '@mantine/core'
import { IconCopy, IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { fieldsFromDraft } from '#shared/draftFields.ts'
import type { IntakeDraft } from '#shared/intake.ts'
import { instantText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import { DiscardDraft } from './DiscardDraft.tsx'
import classes from './DraftsOnDesk.module.css'
import { look } from './look.ts'

/** The drafts that came in together, and the way through them. */
export function DraftBatch({ drafts }: { drafts: readonly IntakeDraft[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [first] = drafts
  if (!first) return null
  return (
    <>
      {drafts.length > 1 && (
        <div className={classes.batch}>
          <h3>{t('intake.batch.title', { count: drafts.length, at: instantText(first.createdAt, locale) })}</h3>
          <Button component={Link} to={`/intake/${first.id}`} variant="default" size="compact-sm">
            {t('intake.batch.walk')}
          </Button>
        </div>
      )}
      <ul>
        {drafts.map((draft) => (
          <DraftLine key={draft.id} draft={draft} alone={drafts.length === 1} />
        ))}
      </ul>
    </>
  )
}

function DraftLine({ draft, alone }: { draft: IntakeDraft; alone: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { edited, source, known, read } = draft
  const name = edited.reference ?? edited.headline ?? source.text.trim().slice(0, 60)
  const from = source.name ?? t('intake.pastedText')
  const wanting = look(read, fieldsFromDraft(edited), new Set()).wanting.length
  return (
    <li>
      <div className={classes.words}>
        <Link to={`/intake/${draft.id}`} className={classes.name}>
          {name}
        </Link>
        {edited.reference && edited.headline && <span className={classes.headline}>{edited.headline}</span>}
        <span className="quiet">
          {alone ? t('intake.begun', { from, at: instantText(draft.createdAt, locale) }) : from}
        </span>
        <span className={classes.facts}>
          <span>
            <IconEye size={14} aria-hidden />{' '}
            {wanting === 0 ? t('intake.lineLooked') : t('intake.lineLook', { count: wanting })}
          </span>
          {known && (
            <span>
              <IconCopy size={14} aria-hidden />{' '}
              {t('intake.lineKnown', { reference: known.reference ?? t('intake.aCase') })}
            </span>
          )}
        </span>
      </div>
      <DiscardDraft id={draft.id} name={name} />
    </li>
  )
}
