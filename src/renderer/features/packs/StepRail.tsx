import classes from './StepRail.module.css'

export interface Step {
  id: string
  title: string
  result: string
}

/** The rail over the page: the steps in order, each with what it comes to. Leads to its step. */
export function StepRail({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <nav className={classes.rail} aria-label={label}>
      <ol>
        {steps.map((step, index) => (
          <li key={step.id}>
            <button type="button" onClick={() => goTo(step.id)}>
              <span className={classes.number} aria-hidden>
                {index + 1}
              </span>
              <span>
                <strong>{step.title}</strong>
                <span className={classes.result}>{step.result}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function goTo(id: string) {
  document.getElementById(id)?.scrollIntoView({ block: 'start' })
  document.getElementById(`${id}-title`)?.focus({ preventScroll: true })
}
