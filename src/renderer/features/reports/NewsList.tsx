import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MonthNews, NewsCell } from '#shared/monthNews.ts'
import { monthText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import classes from './CorrectionList.module.css'

interface NewsListProps {
  title: string
  note: string
  cells: readonly NewsCell[]
}

const kindWords = (t: TFunction, { what, kind }: NewsCell): string =>
  t(what === 'reply' ? `replies.kindOf.${kind}` : `outcomes.kindOf.${kind}`)

/** What came back in a month: "2 Answer · UA 12/23". */
export function NewsList({ title, note, cells }: NewsListProps) {
  const locale = useLocale()
  const number = new Intl.NumberFormat(locale)
  return <Listed title={title} note={note} lines={cells.map((cell) => ({ cell, count: number.format(cell.count) }))} />
}

/** What of sent months came later. */
export function LaterNews({ title, note, months }: Omit<NewsListProps, 'cells'> & { months: MonthNews['earlier'] }) {
  const locale = useLocale()
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'always' })
  const lines = months.flatMap(({ month, cells }) =>
    cells.map((cell) => ({ cell, count: signed.format(cell.count), month: monthText(month, locale) })),
  )
  return <Listed title={title} note={note} lines={lines} />
}

interface Line {
  cell: NewsCell
  count: string
  month?: string
}

function Listed({ title, note, lines }: { title: string; note: string; lines: readonly Line[] }) {
  const { t } = useTranslation()
  return (
    <section className={`sheet ${classes.list}`} aria-label={title}>
      <h2>{title}</h2>
      {note !== '' && <p className="quiet">{note}</p>}
      <ul>
        {lines.map(({ cell, count, month }) => (
          <li key={`${month} ${cell.caseId} ${cell.what} ${cell.kind}`}>
            {month !== undefined && <span className="quiet">{month}</span>}
            <strong className={classes.by}>{count}</strong>
            <span>
              {kindWords(t, cell)}
              {' · '}
              <Link to={`/cases/${cell.caseId}?tab=${cell.what === 'reply' ? 'replies' : 'outcomes'}`}>
                {cell.reference}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
