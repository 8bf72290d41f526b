/**
 * Lets one writer in at a time. A job writes through a connection of its own in another thread; while it does, a short
 * change waits here without holding the event loop, instead of in SQLite's busy handler, which would.
 */
export interface Gate {
  pass<T>(work: () => PromiseLike<T> | T): Promise<T>
}

export function createGate(): Gate {
  let last: Promise<unknown> = Promise.resolve()
  return {
    pass(work) {
      const turn = last.then(work)
      last = turn.then(
        () => undefined,
        () => undefined,
      )
      return turn
    },
  }
}
