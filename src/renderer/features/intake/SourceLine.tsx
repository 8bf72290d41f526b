import { Fragment, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldName } from './fieldName.ts'
import { belongs, type Found, type Segment } from './places.ts'
import classes from './SourcePane.module.css'

interface SourceLineProps {
  id: string
  parts: readonly Segment[]
  /** The reader's path of the field that the coordinator is in, where this line holds it. */
  lit: string | null
  /** Where a further case may begin, as far as it lies in this line: by place, whether it is pointed at. */
  borders: ReadonlyMap<number, boolean> | null
  active: boolean
  selected: boolean
}

/** One line of the source with the found places in it: an option, so that keys and screen readers go by lines. */
export const SourceLine = memo(function SourceLine({ id, parts, lit, borders, active, selected }: SourceLineProps) {
  const { t } = useTranslation()
  const label = (place: Found): string => {
    const name = fieldName(t, place.path)
    return place.sureness === 'sure'
      ? name
      : t('intake.markLabel', { name, sureness: t(`intake.sureness.${place.sureness}`) })
  }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active line
    <span role="option" id={id} aria-selected={selected} className={classes.line} data-active={active || undefined}>
      {parts.map((part) => {
        const inner = part.covers.at(-1)
        const pointed = borders?.get(part.start)
        return (
          <Fragment key={part.start}>
            {pointed !== undefined && (
              <span className={classes.cut} data-border={t('intake.split.mark')} data-pointed={pointed} />
            )}
            {inner ? (
              <mark
                className={classes.mark}
                data-field={inner.path}
                data-sureness={inner.sureness}
                data-label={part.begins.length > 0 ? part.begins.map(label).join(', ') : undefined}
                data-lit={lit !== null && part.covers.some((place) => belongs(place.path, lit)) ? '' : undefined}
              >
                {part.text}
              </mark>
            ) : (
              part.text
            )}
          </Fragment>
        )
      })}
    </span>
  )
})
