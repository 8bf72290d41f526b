/** After the next drawing, puts the cursor into the row that was just added at the end of the list around `inside`. */
export function focusLastRow(inside: HTMLElement): void {
  const list = inside.closest('[data-rows]')
  requestAnimationFrame(() => {
    const last = [...(list?.querySelectorAll('[data-row]') ?? [])].at(-1)
    last?.querySelector<HTMLElement>('input, textarea')?.focus()
  })
}
