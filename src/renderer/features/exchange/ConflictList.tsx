import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ConflictSummary } from '#shared/exchange.ts'
import { useListFormat } from '../../components/locale.ts'
import classes from './Exchange.module.css'
import { conflictPath, useFieldName } from './words.ts'

/** Records that were changed on both sides; each leads to where one decides. */
export function ConflictList({ conflicts }: { conflicts: readonly ConflictSummary[] }) {
  const { t } = useTranslation()
  const list = useListFormat()
  const fieldName = useFieldName()
  if (conflicts.length === 0) return null
  return (
    <section aria-labelledby="to-decide" className={classes.section}>
      <h2 id="to-decide">{t('exchange.conflicts.title', { count: conflicts.length })}</h2>
      <p className="quiet">{t('exchange.conflicts.intro')}</p>
      <ul className={`sheet ${classes.list}`}>
        {conflicts.map((one) => (
          <li key={`${one.kind} ${one.id}`}>
            <Link to={conflictPath(one)} className={classes.name}>
              {one.name}
            </Link>
            <span className={classes.kind}>
              {t(`exchange.kind.${one.kind}`, { count: 1 })}
              {one.fields.length > 0 && ` · ${list(one.fields.map(fieldName))}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
