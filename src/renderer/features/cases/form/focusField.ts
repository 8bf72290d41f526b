/**
 * Puts the cursor into the field with this form path, into the first of its parts, or onto its list's "Add" button. The
 * card of an addressee whose fields are not drawn is opened first.
 */
export function focusField(root: HTMLElement | null, path: string): void {
  const card = root?.querySelector<HTMLElement>(`[data-path="${path.split('.').slice(0, 2).join('.')}"]`)
  if (path.split('.').length > 2 && card?.getAttribute('aria-expanded') === 'false') {
    card.click()
    requestAnimationFrame(() => focusField(root, path))
    return
  }
  const field =
    root?.querySelector<HTMLElement>(`[data-path="${path}"]`) ??
    root?.querySelector<HTMLElement>(`[data-path^="${path}."]`) ??
    root?.querySelector<HTMLElement>(`[data-rows="${path}"] > :last-child button`)
  field?.focus({ preventScroll: true })
  field?.scrollIntoView({ block: 'center' })
}

/** The form path of the field that an event happened in. */
export function pathOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-path]')?.dataset.path ?? null) : null
}
