/** More than the lines that the letters of a pack share; the names and addresses between them are new each time. */
const most = 8000

/** The same function, which keeps what it found out about a text. It must depend on nothing else. */
export function kept<T extends NonNullable<unknown>>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = find(text)
    if (known.size >= most) known.clear()
    known.set(text, found)
    return found
  }
}
