import { useEffect } from 'react'
import type { Command } from './command.ts'
import { isMac, singleKeys, takesText } from './keys.ts'

/** Keys that work on every screen. In text fields, undo keys stay with the text. */
export function useShortcuts(run: (command: Command) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = commandOf(event)
      if (command === null) return
      event.preventDefault()
      // A key held down would take back a whole evening before anyone lets go.
      if (event.repeat) return
      if (command === 'find') document.querySelector<HTMLElement>('main input[type="search"]')?.focus()
      else run(command)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [run])
}

function commandOf(event: KeyboardEvent): Command | 'find' | null {
  const typing = takesText(document.activeElement)
  const dialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null
  const key = event.key.toLowerCase()
  if (isMac ? event.metaKey : event.ctrlKey) {
    if (event.altKey) return null
    if (key === 'k' && !event.shiftKey) return 'palette'
    if (key === ',' && !event.shiftKey) return 'settings'
    if (typing || dialog) return null
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
    return key === 'y' && !event.shiftKey ? 'redo' : null
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing || dialog || !singleKeys.on()) return null
  if (key === '?') return 'shortcuts'
  if (key === 'n' && !event.shiftKey) return 'new-case'
  return key === '/' ? 'find' : null
}
