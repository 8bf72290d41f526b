import { VisuallyHidden } from '@mantine/core'
import { type ReactNode, type RefObject, useEffect, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDraft, Source } from '#shared/intake.ts'
import { belongs, foundPlaces, segments } from './places.ts'
import { SourceLegend } from './SourceLegend.tsx'
import { SourceLine } from './SourceLine.tsx'
import classes from './SourcePane.module.css'
import { lineAt, segmentsByLine, sourceLines } from './sourceLines.ts'
import { selectedStretch } from './sourceSelection.ts'
import { useSourceKeys } from './useSourceKeys.ts'

interface SourcePaneProps {
  source: Source
  places: CaseDraft['places']
  /** The reader's path of the field that the coordinator is in. */
  lit: string | null
  /** Where further cases may begin, and which of them is pointed at. */
  borders: readonly number[]
  pointed: number | null
  /** A found place was pressed: its path. */
  onFind: (path: string) => void
  /** Text is selected, and the keys ask what to do with it. */
  onMenu: () => void
  /** Beside the legend. */
  tools?: ReactNode
  /** The text itself, for whoever asks what is selected in it. */
  ref: RefObject<HTMLDivElement | null>
}

/** The document as it came in, with every found place marked and named. */
export function SourcePane(props: SourcePaneProps) {
  const { source, places, lit, borders, pointed, onFind, onMenu, tools, ref } = props
  const { t } = useTranslation()
  const id = useId()
  const pane = useRef<HTMLDivElement>(null)
  // The mouse puts the keys where it presses; arriving by key, one begins at the lit place.
  const pressing = useRef(false)
  const found = useMemo(() => foundPlaces(places, source.text.length), [places, source.text])
  const lines = useMemo(() => sourceLines(source.text), [source.text])
  const rows = useMemo(
    () => segmentsByLine(segments(source.text, found), lines, borders),
    [source.text, found, lines, borders],
  )
  const keys = useSourceKeys(ref, source.text, lines, onMenu)
  const { active, selected } = keys
  const litAt = lit === null ? undefined : found.find((place) => belongs(place.path, lit))?.start

  useEffect(() => {
    if (lit === null) return
    scrollTo(pane.current, ref.current?.querySelector('mark[data-lit]'))
  }, [lit, ref])
  useEffect(() => {
    const border = pointed === null ? null : ref.current?.querySelector('[data-pointed="true"]')
    scrollTo(pane.current, border)
    // Asked from above the pane, whose lower part may lie outside the window.
    if (border) pane.current?.closest('section')?.scrollIntoView({ block: 'nearest' })
  }, [pointed, ref])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a selection that grows moves the active line as well
  useEffect(() => {
    if (ref.current !== document.activeElement) return
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, selected, id, ref])

  const bordersIn = (start: number, end: number): ReadonlyMap<number, boolean> | null => {
    const inside = borders.filter((at) => start <= at && at < end)
    return inside.length === 0 ? null : new Map(inside.map((at) => [at, at === pointed]))
  }
  const over = selected ? lineAt(lines, selected.end - 1) - lineAt(lines, selected.start) + 1 : 0
  const spoken =
    over > 1
      ? t('intake.selectedLines', { count: over })
      : selected && t('intake.selectedText', { text: source.text.slice(selected.start, selected.end) })

  return (
    <section className={classes.frame} aria-label={t('intake.source')}>
      <div className={classes.head}>
        <SourceLegend />
        {tools}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press on a found place is a shortcut for the mouse; by keyboard the form's fields lead here */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: likewise */}
      <div
        className={classes.pane}
        ref={pane}
        onMouseDown={() => {
          pressing.current = true
        }}
        onMouseUp={() => {
          pressing.current = false
          keys.onMouseUp()
        }}
        onClick={(event) => {
          // Whoever selects words ends with a click as well.
          if (ref.current && selectedStretch(ref.current)) return
          const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark') : null
          if (mark?.dataset.field) onFind(mark.dataset.field)
        }}
      >
        <div
          className={classes.text}
          ref={ref}
          role="listbox"
          aria-multiselectable
          aria-label={t('intake.sourceLines')}
          aria-describedby={`${id}-hint`}
          aria-activedescendant={`${id}-${active}`}
          tabIndex={0}
          onKeyDown={keys.onKeyDown}
          onFocus={() => {
            const here = ref.current && selectedStretch(ref.current)
            if (pressing.current) return
            if (!here && litAt !== undefined) keys.goTo(litAt)
            pane.current?.closest('section')?.scrollIntoView({ block: 'nearest' })
          }}
        >
          {lines.map((line, index) => (
            <SourceLine
              key={line.start}
              id={`${id}-${index}`}
              parts={rows[index] ?? []}
              lit={
                lit !== null && rows[index]?.some((part) => part.covers.some((p) => belongs(p.path, lit))) ? lit : null
              }
              borders={bordersIn(line.start, line.end)}
              active={index === active}
              selected={selected !== null && line.start < selected.end && selected.start < line.end}
            />
          ))}
        </div>
      </div>
      <VisuallyHidden id={`${id}-hint`}>{t('intake.sourceHint')}</VisuallyHidden>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </section>
  )
}

/** Scrolls only the pane: `scrollIntoView` would move the form away from under the cursor as well. */
function scrollTo(pane: HTMLElement | null, place: Element | null | undefined) {
  if (!pane || !place) return
  const top = place.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  pane.scrollTo({ top: Math.max(0, top - pane.clientHeight / 3), behavior: calm ? 'auto' : 'smooth' })
}
