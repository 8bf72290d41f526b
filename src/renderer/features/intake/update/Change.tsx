import { VisuallyHidden } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Change.module.css'
import { type Marked, markChange, stretches } from './paragraphs.ts'

interface ShortChangeProps {
  before: string
  after: string
  /** Which of several lines it is. */
  label?: string
}

/** A value of a few words and the one that takes its place, in one line where there is room. */
export function ShortChange({ before, after, label }: ShortChangeProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.short}>
      {label !== undefined && <span className={classes.label}>{label}</span>}
      <span className={before === '' ? 'quiet' : classes.old}>{before || t('update.nothingBefore')}</span>
      <IconArrowRight size={16} aria-hidden />
      <VisuallyHidden>{t('update.becomes')}</VisuallyHidden>
      <span className={classes.fresh}>{after}</span>
    </div>
  )
}

/** Two blocks beside or above each other, each with its word. */
export function BlockChange({ before, after }: { before: ReactNode; after: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={classes.blocks}>
      <div className={classes.old}>
        <span className="eyebrow">{t('update.before')}</span>
        {before}
      </div>
      <div>
        <span className="eyebrow">{t('update.now')}</span>
        {after}
      </div>
    </div>
  )
}

interface TextChangeProps {
  before: readonly string[]
  after: readonly string[]
  /** How items that stayed are counted, under `update.*`. */
  same: 'asBefore' | 'asksAsBefore'
}

/** A long text or a list: what changed, old above new, and a count of what stayed. */
export function TextChange({ before, after, same }: TextChangeProps) {
  const { t } = useTranslation()
  if (before.length === 0) return <Paragraphs items={after.map(plain)} />
  return stretches(before, after).map((stretch, index) => {
    const key = `${index} ${stretch.kind}`
    if (stretch.kind === 'same') {
      return (
        <p key={key} className={classes.same}>
          {t(`update.${same}`, { count: stretch.items.length })}
        </p>
      )
    }
    const [old, fresh] = marked(stretch.before, stretch.after)
    return (
      <div key={key} className={classes.stretch}>
        {old.length > 0 && (
          <del className={classes.old}>
            <span className="eyebrow">{t('update.before')}</span>
            <Paragraphs items={old} />
          </del>
        )}
        {fresh.length > 0 && (
          <ins>
            <span className="eyebrow">{t('update.now')}</span>
            <Paragraphs items={fresh} />
          </ins>
        )}
      </div>
    )
  })
}

const plain = (text: string): Marked[] => [{ text, changed: false }]

/** Words are marked where one paragraph gave way to one other. */
function marked(before: readonly string[], after: readonly string[]): [Marked[][], Marked[][]] {
  const [old, fresh] = [before[0], after[0]]
  if (before.length !== 1 || after.length !== 1 || old === undefined || fresh === undefined)
    return [before.map(plain), after.map(plain)]
  const change = markChange(old, fresh)
  return [[change.before], [change.after]]
}

function Paragraphs({ items }: { items: readonly Marked[][] }) {
  return items.map((parts) => (
    <span key={parts.map(({ text }) => text).join('')} className={classes.paragraph}>
      {parts.map((part) =>
        part.changed ? (
          // The blank behind the last word belongs to nobody.
          <Fragment key={`changed ${part.text}`}>
            <mark className={classes.mark}>{part.text.trimEnd()}</mark>
            {part.text.slice(part.text.trimEnd().length)}
          </Fragment>
        ) : (
          part.text
        ),
      )}
    </span>
  ))
}
