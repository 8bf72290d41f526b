import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LabelSheet } from '#shared/sheets.ts'
import classes from './LabelDrawing.module.css'
import { steppedTo } from './labelGrid.ts'

interface Props {
  sheet: LabelSheet
  /** From 1, row by row. */
  start: number
  nudge: { x: number; y: number }
  onStart: (start: number) => void
}

/** The sheet as it lies on the table, to say at which label to begin: by a click, or by the arrow keys. */
export function LabelDrawing({ sheet, start, nudge, onStart }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const { page, columns, rows, width, height, left, top, across, down } = sheet
  const onKeyDown = (event: KeyboardEvent) => {
    const to = steppedTo(event.key, start, sheet)
    if (to === null) return
    event.preventDefault()
    onStart(to)
    box.current?.querySelector<HTMLElement>(`[data-label="${to}"]`)?.focus()
  }
  const part = (length: number, whole: number) => `${(100 * length) / whole}%`
  return (
    <div
      ref={box}
      role="radiogroup"
      aria-label={t('sheets.label.first')}
      className={classes.page}
      style={{ aspectRatio: `${page.width} / ${page.height}` }}
      onKeyDown={onKeyDown}
    >
      {Array.from({ length: columns * rows }, (_, i) => {
        const number = i + 1
        const [row, column] = [Math.floor(i / columns), i % columns]
        return (
          // biome-ignore lint/a11y/useSemanticElements: a native radio cannot be drawn to measure and moved through in two directions
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a label is its place
            key={i}
            type="button"
            role="radio"
            aria-checked={number === start}
            aria-label={t('sheets.label.one', { number })}
            tabIndex={number === start ? 0 : -1}
            data-label={number}
            data-used={number < start || undefined}
            className={classes.label}
            style={{
              left: part(left + nudge.x + column * (width + across), page.width),
              top: part(top + nudge.y + row * (height + down), page.height),
              width: part(width, page.width),
              height: part(height, page.height),
            }}
            onClick={() => onStart(number)}
          />
        )
      })}
    </div>
  )
}
