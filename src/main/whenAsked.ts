/** Makes something once, when it is first asked for: a service whose code is large, and which only some jobs use. */
export function whenAsked<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make()
    return made
  }
}
