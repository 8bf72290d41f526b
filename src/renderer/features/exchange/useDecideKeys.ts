import { useEffect, useRef } from 'react'
import { takesText } from '../../app/keys.ts'

/** 1, 2 … take a version as a whole; Ctrl or Cmd with Enter decides. */
export function useDecideKeys(versions: readonly string[], take: (version: string) => void, decide: () => void): void {
  const now = useRef({ versions, take, decide })
  now.current = { versions, take, decide }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (takesText(event.target as Element | null) || event.altKey) return
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        now.current.decide()
        return
      }
      const version = now.current.versions[Number(event.key) - 1]
      if (version === undefined || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      now.current.take(version)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
