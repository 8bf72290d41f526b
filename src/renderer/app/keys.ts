/** Whether the command key is ⌘ here. */
export const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** Message key of the modifier's name. */
export const modKey = isMac ? 'app.shortcuts.key.modMac' : 'app.shortcuts.key.mod'

/** Whether typing goes into this element, so that plain keys and text undo belong to it. */
export function takesText(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false
  if (element.isContentEditable || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)
    return true
  const plain = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file']
  return element instanceof HTMLInputElement && !plain.includes(element.type) && !element.readOnly
}

const store = 'candlepost.singleKeys'

/** Single-key shortcuts can be turned off (WCAG 2.1.4): they disturb people who speak to their computer. */
export const singleKeys = {
  on: () => localStorage.getItem(store) !== 'off',
  set: (on: boolean) => localStorage.setItem(store, on ? 'on' : 'off'),
}
