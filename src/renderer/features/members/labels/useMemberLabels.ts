import { useState } from 'react'
import type { LabelOrder } from '#shared/memberLabels.ts'
import type { SheetOptions } from '#shared/sheets.ts'
import { orpc } from '../../../app/client.ts'
import { newId } from '../../../components/ids.ts'
import { useChange } from '../../../components/useChange.ts'

/** Saves address labels, and keeps how they were printed for the next time, a pack's labels too. */
export function useMemberLabels(kept: SheetOptions) {
  const [job, setJob] = useState('')
  const keep = useChange(orpc.settings.save.mutationOptions())
  const write = useChange(orpc.memberLabels.save.mutationOptions(), {
    after: (saved, { labels, format }) => {
      // Null: the coordinator closed the dialog that asks where.
      if (!saved) return
      const sheets = { ...kept, labels, format }
      if (JSON.stringify(sheets) !== JSON.stringify(kept)) keep.mutate({ sheets })
    },
  })
  return {
    job,
    saved: write.data ?? null,
    pending: write.isPending,
    save(order: LabelOrder, { labels, format }: Pick<SheetOptions, 'labels' | 'format'>) {
      if (write.isPending) return
      const id = newId()
      setJob(id)
      write.mutate({ ...order, labels, format, job: id })
    },
  }
}
