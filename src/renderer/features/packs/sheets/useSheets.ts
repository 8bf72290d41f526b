import { useState } from 'react'
import type { FileRef } from '#shared/files.ts'
import type { SheetKind, SheetOptions } from '#shared/sheets.ts'
import type { Id } from '#shared/values.ts'
import { orpc } from '../../../app/client.ts'
import { newId } from '../../../components/ids.ts'
import { useChange } from '../../../components/useChange.ts'

/** Saves sheets of a pack, and keeps how they were printed for the next time. */
export function useSheets(pack: Id, kept: SheetOptions) {
  const [job, setJob] = useState('')
  const [files, setFiles] = useState<FileRef[]>([])
  const [without, setWithout] = useState<SheetKind[]>([])
  const keep = useChange(orpc.settings.save.mutationOptions())
  const write = useChange(orpc.sheets.save.mutationOptions(), {
    after: (saved, { options }) => {
      // Null: the coordinator closed the dialog that asks where.
      if (!saved) return
      setFiles(saved.files)
      setWithout(saved.without)
      if (JSON.stringify(options) !== JSON.stringify(kept)) keep.mutate({ sheets: options })
    },
  })
  return {
    job,
    files,
    without,
    pending: write.isPending,
    save(kinds: SheetKind[], options: SheetOptions) {
      if (write.isPending) return
      const id = newId()
      setJob(id)
      setFiles([])
      setWithout([])
      write.mutate({ pack, kinds, options, job: id })
    },
  }
}
