import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

interface Props {
  /** One sentence: what is not here yet, and what to do first. */
  children: ReactNode
  /** One button. */
  action?: ReactNode
  icon?: ReactNode
}

/** An empty screen says what to do first. */
export function EmptyState({ children, action, icon }: Props) {
  return (
    <div className={classes.root}>
      {icon && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <p className={classes.sentence}>{children}</p>
      {action}
    </div>
  )
}
