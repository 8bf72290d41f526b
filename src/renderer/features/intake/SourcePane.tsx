import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDraft, Source } from '#shared/intake.ts'
import { fieldName } from './fieldName.ts'
import { belongs, type Found, foundPlaces, segments } from './places.ts'
import classes from './SourcePane.module.css'

interface SourcePaneProps {
  source: Source
  places: CaseDraft['places']
  /** The reader's path of the field that the coordinator is in. */
  lit: string | null
  /** A found place was pressed: its path. */
  onFind: (path: string) => void
  ref?: RefObject<HTMLElement | null>
}

/** The document as it came in, with every found place marked and named. */
export function SourcePane({ source, places, lit, onFind, ref }: SourcePaneProps) {
  const { t } = useTranslation()
  const own = useRef<HTMLElement>(null)
  const pane = ref ?? own
  const parts = useMemo(() => segments(source.text, foundPlaces(places, source.text.length)), [source.text, places])

  useEffect(() => {
    if (lit === null) return
    const marks = [...(pane.current?.querySelectorAll<HTMLElement>('mark') ?? [])]
    const first = marks.find((mark) => mark.dataset.lit !== undefined)
    if (first && pane.current) scrollInto(pane.current, first)
  }, [lit, pane])

  const label = (place: Found): string => {
    const name = fieldName(t, place.path)
    return place.sureness === 'sure'
      ? name
      : t('intake.markLabel', { name, sureness: t(`intake.sureness.${place.sureness}`) })
  }
  const isLit = (covers: readonly Found[]) => lit !== null && covers.some((place) => belongs(place.path, lit))

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1).
    <section className={classes.pane} aria-label={t('intake.source')} tabIndex={0} ref={pane}>
      <div className={classes.text}>
        {parts.map((part) => {
          const inner = part.covers.at(-1)
          if (!inner) return <span key={part.start}>{part.text}</span>
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the mouse; by keyboard the form's fields lead here.
            <mark
              key={part.start}
              className={classes.mark}
              data-field={inner.path}
              data-sureness={inner.sureness}
              data-label={part.begins.length > 0 ? part.begins.map(label).join(', ') : undefined}
              data-lit={isLit(part.covers) ? '' : undefined}
              onClick={() => onFind(inner.path)}
            >
              {part.text}
            </mark>
          )
        })}
      </div>
    </section>
  )
}

/** Scrolls only the pane: `scrollIntoView` would move the form away from under the cursor as well. */
function scrollInto(pane: HTMLElement, mark: HTMLElement) {
  const top = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  pane.scrollTo({ top: Math.max(0, top - pane.clientHeight / 3), behavior: calm ? 'auto' : 'smooth' })
}
