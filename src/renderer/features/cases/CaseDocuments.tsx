import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#shared/cases.ts'
import { orpc } from '../../app/client.ts'
import { instantText } from '../../components/days.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { useLocale } from '../../components/locale.ts'
import classes from './CaseDocuments.module.css'

/** What the case was made and updated from, newest first, each to be opened. */
export function CaseDocuments({ documents }: { documents: readonly CaseDocument[] }) {
  const { t } = useTranslation()
  if (documents.length === 0) return null
  return (
    <section className={classes.documents} aria-labelledby="documents-title">
      <Title order={2} size="h4" id="documents-title">
        {t('cases.documents')}
      </Title>
      {documents.map((document) => (
        <OneDocument key={document.id} document={document} />
      ))}
    </section>
  )
}

function OneDocument({ document }: { document: CaseDocument }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={classes.name}>{document.name ?? t('cases.pastedText')}</span>{' '}
        <span className="quiet">
          {t(`cases.documentKind.${document.kind}`, { at: instantText(document.recordedAt, locale) })}
        </span>
      </summary>
      {open && <DocumentText id={document.id} />}
    </details>
  )
}

/** Texts are long, so each is fetched when somebody wants to read it. */
function DocumentText({ id }: { id: string }) {
  const document = useQuery(orpc.cases.document.queryOptions({ input: { id } }))
  return <Loaded query={document}>{({ text }) => <div className={classes.text}>{text}</div>}</Loaded>
}
