import { type ReactNode, useId } from 'react'
import classes from './Settings.module.css'

/** One part of the settings: its name on the left, its controls on a sheet. */
export function SettingsPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.part}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      <div className={`sheet ${classes.sheet}`}>{children}</div>
    </section>
  )
}
