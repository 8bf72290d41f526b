import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './StepSection.module.css'

interface StepSectionProps {
  id: string
  number: number
  title: string
  /** What this step comes to, as a sentence. */
  result: string
  children: ReactNode
}

/** One step of the making: its number, its name, what it comes to, and the choosing itself. */
export function StepSection({ id, number, title, result, children }: StepSectionProps) {
  return (
    <section className={classes.step} id={id} aria-labelledby={`${id}-title`}>
      <div className={classes.head}>
        <span className={classes.number} aria-hidden>
          {number}
        </span>
        <Title order={2} size="h3" id={`${id}-title`} tabIndex={-1}>
          {title}
        </Title>
        <p className={classes.result} role="status">
          {result}
        </p>
      </div>
      <div className={classes.body}>{children}</div>
    </section>
  )
}
