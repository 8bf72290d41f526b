import { spotlight } from '@mantine/spotlight'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { redoOperation, undoOperation } from '../components/say.tsx'
import { type Command, isCommand } from './command.ts'
import { takesText } from './keys.ts'
import { useShortcuts } from './useShortcuts.ts'

export type Panel = 'history' | 'shortcuts'

interface Commands {
  run: (command: Command) => void
  /** An undo or redo is under way: its buttons rest, so that a double click takes back one thing. */
  busy: boolean
  panel: Panel | null
  closePanel: () => void
}

const Context = createContext<Commands>({ run: () => {}, busy: false, panel: null, closePanel: () => {} })

export const useCommands = (): Commands => use(Context)

export function CommandsProvider({ children }: { children: ReactNode }) {
  const navigate = useNavigate()
  const [panel, setPanel] = useState<Panel | null>(null)
  const [busy, setBusy] = useState(false)
  const steps = useRef({ waiting: 0, last: Promise.resolve(true) })

  // A key pressed twice means two steps, however fast: the second waits for the first, and falls away if that failed.
  const inTurn = useCallback((step: () => Promise<boolean>) => {
    const { current } = steps
    current.waiting++
    setBusy(true)
    const before = current.waiting === 1 ? Promise.resolve(true) : current.last
    current.last = before
      .then((went) => went && step())
      .finally(() => {
        current.waiting--
        if (current.waiting === 0) setBusy(false)
      })
  }, [])

  const run = useCallback(
    (command: Command) => {
      if (command === 'undo') inTurn(() => undoOperation(null))
      else if (command === 'redo') inTurn(redoOperation)
      else if (command === 'palette') spotlight.open()
      else if (command === 'history' || command === 'shortcuts') setPanel(command)
      else if (command === 'settings') void navigate('/settings')
      else if (command === 'new-case') void navigate('/intake')
      else void navigate(command.slice('go:'.length))
    },
    [inTurn, navigate],
  )

  useShortcuts(run)
  useEffect(
    () =>
      window.candlepost?.onCommand((text) => {
        // The menu's Undo also reaches text fields: there it means what was typed.
        if ((text === 'undo' || text === 'redo') && takesText(document.activeElement)) document.execCommand(text)
        else if (isCommand(text)) run(text)
      }),
    [run],
  )

  const value = useMemo(() => ({ run, busy, panel, closePanel: () => setPanel(null) }), [run, busy, panel])
  return <Context value={value}>{children}</Context>
}
