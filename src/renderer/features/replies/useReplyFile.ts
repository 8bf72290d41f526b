import { useEffect, useState } from 'react'
import { desk } from '../../app/client.ts'

type Loaded = { state: 'reading' } | { state: 'failed'; error: unknown } | { state: 'read'; file: File }

/**
 * The bytes of a reply's file. They never change, so that they are no query: nothing would make them read anew but
 * somebody's saving something else.
 */
export function useReplyFile(id: string): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'reading' })
  useEffect(() => {
    let wanted = true
    setLoaded({ state: 'reading' })
    desk.replies.file({ id }).then(
      (file) => wanted && setLoaded({ state: 'read', file }),
      (error: unknown) => wanted && setLoaded({ state: 'failed', error }),
    )
    return () => {
      wanted = false
    }
  }, [id])
  return loaded
}

/** An address of the page's own for a file; null until there is one. */
export function useObjectAddress(file: File | null): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!file) return
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}
