import type { ActionKind } from '#shared/actions.ts'
import type { Channel, Id } from '#shared/values.ts'
import type { Sqlite } from '../../db/sqlite.ts'

/** How many taps a cell of the list has. */
export interface CellRow {
  attendanceId: Id | null
  sheet: number | null
  caseId: Id
  channel: Channel
  kind: ActionKind
  count: number
}
type Cell = Omit<CellRow, 'count'>

export const tapColumns = [
  'id',
  'evening_id',
  'case_id',
  'channel',
  'kind',
  'attendance_id',
  'sheet',
  'tapped_at',
] as const

export function createPaperRepository(sqlite: Sqlite) {
  const cells = sqlite.prepare<[Id], CellRow>(`
    SELECT attendance_id AS attendanceId, sheet, case_id AS caseId, channel, kind, count(*) AS count
    FROM taps WHERE evening_id = ? GROUP BY attendance_id, sheet, case_id, channel, kind`)
  const drop = sqlite.prepare<Cell & { evening: Id; most: number }>(`
    DELETE FROM taps WHERE id IN (
      SELECT id FROM taps WHERE evening_id = @evening AND attendance_id IS @attendanceId AND sheet IS @sheet
        AND case_id = @caseId AND channel = @channel AND kind = @kind
      ORDER BY tapped_at DESC, id DESC LIMIT @most)`)
  return {
    cells: (evening: Id): CellRow[] => cells.all(evening),
    /** The newest taps of a cell go first. */
    drop({ attendanceId, sheet, caseId, channel, kind }: Cell, evening: Id, most: number): void {
      drop.run({ attendanceId, sheet, caseId, channel, kind, evening, most })
    },
  }
}
