import { Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './RosterGrid.module.css'

/** Where editing goes on after a cell is saved. */
export type Onward = 'stay' | 'next' | 'previous' | 'down'

interface Props {
  label: string
  text: string
  lines: boolean
  /** Saves and says why not; null when it was saved. */
  save: (text: string) => Promise<string | null>
  onDone: (onward: Onward) => void
}

/** A cell while it is changed. Saves when one goes on, whichever way; Escape leaves it as it was. */
export function RosterEditor({ label, text, lines, save, onDone }: Props) {
  const { t } = useTranslation()
  const [value, setValue] = useState(text)
  const [refused, setRefused] = useState<string | null>(null)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const over = useRef(false)
  const hint = useId()
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    // Several lines and the hint reach below the row, and so below the window from one at its end.
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const finish = async (onward: Onward) => {
    if (over.current) return
    over.current = true
    const why = value === text ? null : await save(value)
    if (why === null) onDone(onward)
    else {
      over.current = false
      setRefused(why)
      field.current?.focus()
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed here is no key of the table.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const onward = onwardOf(event)
    if (event.key === 'Escape') {
      event.preventDefault()
      over.current = true
      onDone('stay')
    } else if (onward !== null) {
      event.preventDefault()
      void finish(onward)
    }
  }
  const shared = {
    ref: field,
    'aria-label': label,
    'aria-describedby': hint,
    value,
    error: refused !== null,
    onKeyDown,
    onBlur: () => void finish('stay'),
  }
  return (
    <div ref={box} className={classes.editor}>
      {lines ? (
        <Textarea
          {...shared}
          size="xs"
          autosize
          minRows={2}
          maxRows={8}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      ) : (
        <TextInput {...shared} size="xs" onChange={(event) => setValue(event.currentTarget.value)} />
      )}
      <p
        id={hint}
        role={refused === null ? undefined : 'alert'}
        className={classes.hint}
        data-refused={refused !== null || undefined}
      >
        {refused ?? t(lines ? 'roster.edit.hintLines' : 'roster.edit.hint')}
      </p>
    </div>
  )
}

function onwardOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): Onward | null {
  if (ctrlKey || metaKey || altKey) return null
  if (key === 'Tab') return shiftKey ? 'previous' : 'next'
  return key === 'Enter' && !shiftKey ? 'down' : null
}
