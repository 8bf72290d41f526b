import { Button, Progress } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk, orpc } from '../app/client.ts'
import classes from './JobProgress.module.css'
import { useNumber } from './locale.ts'
import { sayRefused } from './say.tsx'

interface Props {
  /** The id that was given to the procedure as `job` (`newId()` of components/ids.ts). */
  job: string
  /** What is going on, e.g. "Making 240 letters". */
  label: string
}

/** Milliseconds. A quicker job needs no bar, and a double click must not find Cancel where its first click was. */
const patience = 700

/** Progress of long work as it happens, and Cancel. Show it while the mutation that runs the job is pending. */
export function JobProgress(props: Props) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return late ? <Bar {...props} /> : null
}

function Bar({ job, label }: Props) {
  const { t } = useTranslation()
  const number = useNumber()
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const cancel = useMutation(orpc.jobs.cancel.mutationOptions({ onError: sayRefused }))

  useEffect(() => {
    const stop = new AbortController()
    void watch(job, stop.signal, setProgress)
    return () => stop.abort()
  }, [job])

  const words = progress
    ? t('app.job.progress', { done: number(progress.done), total: number(progress.total) })
    : t('app.job.starting')
  return (
    <div className={classes.root}>
      <div className={classes.words}>
        <span>{label}</span>
        <span className="quiet tabular">{words}</span>
      </div>
      <Progress.Root size="md" className={classes.bar}>
        <Progress.Section
          value={progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0}
          aria-label={label}
          aria-valuetext={words}
        />
      </Progress.Root>
      <Button variant="default" disabled={cancel.isPending || cancel.isSuccess} onClick={() => cancel.mutate({ job })}>
        {cancel.isPending || cancel.isSuccess ? t('app.job.cancelling') : t('app.job.cancel')}
      </Button>
    </div>
  )
}

async function watch(job: string, signal: AbortSignal, tell: (progress: { done: number; total: number }) => void) {
  try {
    for await (const progress of await desk.jobs.watch(undefined, { signal })) {
      if (progress.job === job) tell(progress)
    }
  } catch {
    // The stream ends when the page leaves or the desk closes; the job's own result says how it went.
  }
}
