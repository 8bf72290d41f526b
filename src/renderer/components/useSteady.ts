import { useRef, useState } from 'react'

type Handlers = Record<string, (...args: never[]) => void>

/** Functions that stay the same ones as long as the component lives, each doing what its newest form does: for children that are drawn again only when something they were given has changed. */
export function useSteady<H extends Handlers>(handlers: H): Readonly<H> {
  const newest = useRef(handlers)
  newest.current = handlers
  const [steady] = useState(
    () =>
      Object.fromEntries(
        Object.keys(handlers).map((name) => [name, (...args: never[]) => newest.current[name]?.(...args)]),
      ) as H,
  )
  return steady
}
