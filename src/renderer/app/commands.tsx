import { spotlight } from '@mantine/spotlight'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { redoOperation, undoOperation } from '../components/say.tsx'
import { type Command, isCommand } from './command.ts'
import { takesText } from './keys.ts'
import { useShortcuts } from './useShortcuts.ts'

export type Panel = 'history' | 'shortcuts'

interface Commands {
  run: (command: Command) => void
  /** An undo or redo is under way: a second one waits, so that a double click takes back one thing. */
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

  const run = useCallback(
    (command: Command) => {
      const alone = (work: () => Promise<unknown>) => {
        if (busy) return
        setBusy(true)
        void work().finally(() => setBusy(false))
      }
      if (command === 'undo') alone(() => undoOperation(null))
      else if (command === 'redo') alone(redoOperation)
      else if (command === 'palette') spotlight.open()
      else if (command === 'history' || command === 'shortcuts') setPanel(command)
      else if (command === 'settings') void navigate('/settings')
      else if (command === 'new-case') void navigate('/intake')
      else void navigate(command.slice('go:'.length))
    },
    [busy, navigate],
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
