/**
 * Puts text on the clipboard. By the old command and not by `navigator.clipboard`: that one asks for a permission, and the
 * window grants its page none. It works only while a key or button is being pressed.
 * @returns whether it was copied
 */
export function copyText(text: string): boolean {
  const focused = document.activeElement
  // The command takes what is selected, so the text has to stand somewhere for a moment.
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.setAttribute('aria-hidden', 'true')
  field.style.cssText = 'position:fixed;inset:0 auto auto 0;width:1px;height:1px;opacity:0'
  document.body.append(field)
  try {
    field.select()
    return document.execCommand('copy')
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }
}
