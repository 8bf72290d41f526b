import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useLocation } from 'react-router'
import classes from './Settings.module.css'

interface SettingsPartProps {
  /** What a link to just this part ends in: `/settings#reports`. */
  id?: string
  title: string
  children: ReactNode
}

/** One part of the settings: its name on the left, its controls on a sheet. */
export function SettingsPart({ id: place, title, children }: SettingsPartProps) {
  const id = useId()
  const part = useRef<HTMLElement>(null)
  const wanted = useLocation().hash === `#${place}`
  useEffect(() => {
    if (!wanted) return
    // After the page, which goes to its top when it is a new one.
    const frame = requestAnimationFrame(() => part.current?.scrollIntoView({ block: 'start' }))
    return () => cancelAnimationFrame(frame)
  }, [wanted])
  return (
    <section ref={part} id={place} aria-labelledby={id} className={classes.part}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      <div className={`sheet ${classes.sheet}`}>{children}</div>
    </section>
  )
}
