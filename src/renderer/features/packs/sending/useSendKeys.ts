import { useEffect, useRef } from 'react'
import { singleKeys, takesText } from '../../../app/keys.ts'

/** What the keys of the send screen do; absent: the key does nothing now. */
export interface SendKeys {
  c?: () => void
  enter?: () => void
  r?: () => void
  s?: () => void
  b?: () => void
}

const acts = 'a[href], button, summary, [role="radio"], [role="menuitem"], [role="option"], [role="checkbox"], input'

/** Single keys for the whole screen, as long as nobody types, no dialog is open, and single keys are on. */
export function useSendKeys(keys: SendKeys): void {
  const now = useRef(keys)
  now.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const focused = document.activeElement
      const dialog = document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]') !== null
      if (takesText(focused) || dialog || !singleKeys.on()) return
      const key = event.key.toLowerCase()
      // Enter on a button is that button's.
      if (key === 'enter' && focused?.matches(acts)) return
      const act = isSendKey(key) ? now.current[key] : undefined
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

const isSendKey = (key: string): key is keyof SendKeys => ['c', 'enter', 'r', 's', 'b'].includes(key)
