/** An evening's list counted on paper: people and sheets in the order of the paper, a figure for each case and channel. */
import { z } from 'zod'
import { ActionKind } from './actions.ts'
import { change, query } from './procedure.ts'
import { Channel, Done, Id, Line } from './values.ts'

/** More than anybody writes in an evening; what is more is a slip of the hand. */
export const mostInCell = 999

/** A row of the paper: somebody on the evening's list, a sheet without names, or what was counted without either. */
export const PaperRow = z.union([
  z.object({ attendanceId: Id }),
  z.object({ sheet: z.int().min(1).max(200) }),
  z.object({ nobody: z.literal(true) }),
  /** Somebody who is not on the list yet: saving puts them there. */
  z.object({ memberId: Id }),
  z.object({ guest: Line.refine((name) => name !== '') }),
])
export type PaperRow = z.infer<typeof PaperRow>

export const PaperColumn = z.object({ caseId: Id, channel: Channel, kind: ActionKind })
export type PaperColumn = z.infer<typeof PaperColumn>

export const PaperCell = PaperColumn.extend({ row: PaperRow, count: z.int().min(0).max(mostInCell) })
export type PaperCell = z.infer<typeof PaperCell>

export const PaperList = z.object({
  /** By case, then as the evening counts; what was counted before a column was taken off still has one. */
  columns: z.array(PaperColumn.extend({ reference: z.string() })),
  /** In the order of the sign-in sheet, then sheets, then nobody. */
  rows: z.array(z.object({ row: PaperRow, name: z.string().nullable(), number: z.int().nullable() })),
  /** Those above zero. */
  cells: z.array(PaperCell),
})
export type PaperList = z.infer<typeof PaperList>

export const paperListContract = {
  paper: query(z.object({ id: Id }), PaperList),
  /**
   * Saves the cells that were changed, as one step; `was` is what each held when the page was read, and the save is
   * refused as `paperChanged` where it holds something else by now. On a closed evening the log is corrected by the
   * difference, entry by entry, and keeps what stood there.
   */
  savePaper: change(
    z.object({
      id: Id,
      cells: z
        .array(PaperCell.extend({ was: z.int().min(0) }))
        .min(1)
        .max(20_000),
    }),
    Done.extend({ counted: z.int(), by: z.int() }),
  ),
}
