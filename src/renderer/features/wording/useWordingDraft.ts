import { useEffect, useMemo, useState } from 'react'
import type { CaseWording } from '#shared/wording.ts'
import { keptForms } from '../../components/keptForms.ts'
import { type Draft, sameWords, toDraft, toParts } from './draft.ts'

/**
 * What is written and not saved is kept while the window is open; an untouched wording follows the desk's own (an undo,
 * say).
 */
export function useWordingDraft(of: CaseWording) {
  const key = `wording:${of.caseId}:${of.language}`
  const [kept] = useState(() => keptForms.get<Draft>(key))
  const [draft, setDraft] = useState<Draft>(() => kept ?? toDraft(of.parts))
  const [seen, setSeen] = useState(of.parts)
  const parts = useMemo(() => toParts(draft), [draft])
  const dirty = !sameWords(parts, of.parts)

  if (seen !== of.parts) {
    setSeen(of.parts)
    if (dirty && sameWords(parts, seen)) setDraft(toDraft(of.parts))
  }

  useEffect(() => {
    if (dirty) keptForms.set(key, draft)
    else keptForms.drop(key)
  }, [key, draft, dirty])

  return {
    draft,
    parts,
    setDraft,
    dirty,
    /** The screen was left while something was not saved, and this is it. */
    restored: kept !== undefined && dirty,
    discard: () => setDraft(toDraft(of.parts)),
  }
}
