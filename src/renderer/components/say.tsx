import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle } from '@tabler/icons-react'
import { desk } from '../app/client.ts'
import { i18n } from '../app/i18n.ts'
import { queries } from '../app/queries.ts'
import { operationText } from './operations.ts'
import { refusalText } from './refusals.ts'

const closeButton = () => ({ 'aria-label': i18n.t('app.say.close') })

/** How to take back what is no operation of the undo history. */
interface WayBack {
  label: string
  run: () => void
}

/** Says what was done, and for ten seconds offers to take just that back. */
export function sayDone(message: string, back?: string | WayBack): void {
  const way = typeof back === 'string' ? { label: i18n.t('app.say.undo'), run: () => void undoOperation(back) } : back
  const id = notifications.show({
    message: (
      <div style={{ display: 'flex', alignItems: 'center', gap: 12, justifyContent: 'space-between' }}>
        <span>{message}</span>
        {way && (
          <Button
            size="compact-sm"
            style={{ flex: 'none' }}
            variant="default"
            onClick={() => {
              notifications.hide(id)
              way.run()
            }}
          >
            {way.label}
          </Button>
        )}
      </div>
    ),
    color: 'well',
    autoClose: 10_000,
    closeButtonProps: closeButton(),
  })
}

/** Says why something was not done. */
export function sayRefused(error: unknown): void {
  sayProblem(refusalText(i18n.t, error))
}

/** Says what went wrong. Stays until it is read. */
export function sayProblem(message: string): void {
  notifications.show({
    title: i18n.t('app.say.problem'),
    message,
    color: 'due',
    icon: <IconAlertTriangle size={18} aria-hidden />,
    autoClose: false,
    closeButtonProps: closeButton(),
  })
}

/** Takes back one operation, or the last one, and says so. False when it was refused. */
export async function undoOperation(operation: string | null): Promise<boolean> {
  try {
    const { undone } = await desk.history.undo({ operation })
    await queries.invalidateQueries()
    sayDone(i18n.t('app.say.undone', { what: operationText(i18n.t, undone.label) }))
    return true
  } catch (error) {
    sayRefused(error)
    return false
  }
}

/** Does the last undone operation again, and says so. False when it was refused. */
export async function redoOperation(): Promise<boolean> {
  try {
    const { redone } = await desk.history.redo()
    await queries.invalidateQueries()
    sayDone(i18n.t('app.say.redone', { what: operationText(i18n.t, redone.label) }), redone.id)
    return true
  } catch (error) {
    sayRefused(error)
    return false
  }
}
