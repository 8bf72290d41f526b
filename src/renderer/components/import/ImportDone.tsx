import { Button, Group } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { FileRef } from '#shared/files.ts'
import { SavedFiles } from '../SavedFile.tsx'
import { undoOperation } from '../say.tsx'
import classes from './Import.module.css'

interface Props {
  title: string
  /** The sentences of what was done. */
  children: ReactNode
  /** Said where rows were left out. */
  rejected: string | null
  rejectFile: FileRef | null
  onward: { to: string; text: string }
  /** Null where nothing was changed. */
  operation: string | null
  undo: string
  onUndone: () => void
}

/** How an import went: what was added, what was left out and where it is, and the way back. */
export function ImportDone({ title, children, rejected, rejectFile, onward, operation, undo, onUndone }: Props) {
  const [busy, setBusy] = useState(false)
  return (
    <section aria-labelledby="done-title" className={`sheet ${classes.result}`}>
      <h2 id="done-title" className={classes.done}>
        <IconCheck size={24} aria-hidden className="well" />
        {title}
      </h2>
      <div role="status" className={classes.sum}>
        {children}
      </div>
      {rejected !== null && <p>{rejected}</p>}
      {rejectFile !== null && <SavedFiles files={[rejectFile]} />}
      <Group gap="xs" mt="md">
        <Button component={Link} to={onward.to}>
          {onward.text}
        </Button>
        {operation !== null && (
          <Button
            variant="default"
            loading={busy}
            onClick={async () => {
              setBusy(true)
              const undone = await undoOperation(operation)
              setBusy(false)
              if (undone) onUndone()
            }}
          >
            {undo}
          </Button>
        )}
      </Group>
    </section>
  )
}
