import { useState } from 'react'
import type { FileRef } from '#shared/files.ts'
import { orpc } from '../../../app/client.ts'
import { newId } from '../../../components/ids.ts'
import { useChange } from '../../../components/useChange.ts'

/** Saves a pack's letters as PDF. @param onSaved gets the files */
export function usePdf(pack: string, onSaved: (files: FileRef[]) => void) {
  const [job, setJob] = useState('')
  const save = useChange(orpc.pdf.saveLetters.mutationOptions(), {
    after: (saved) => {
      if (saved) onSaved(saved.files)
    },
  })
  return {
    job,
    pending: save.isPending,
    save: () => {
      if (save.isPending) return
      const id = newId()
      setJob(id)
      save.mutate({ packId: pack, job: id })
    },
  }
}
