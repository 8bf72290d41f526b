/** Whether a row is a guest, and whether anything is kept of what they write. */
import type { MemberFields, RowNote } from '#shared/members.ts'
import { readYesNo } from './words.ts'

export interface ReadGuest extends Pick<MemberFields, 'guest' | 'trace'> {
  /** Whether the row says so; else it is only what is usual. */
  guestSaid: boolean
  traceSaid: boolean
  notes: RowNote[]
}

/** Somebody who wants no trace is a guest, unless the file says otherwise: only of guests can none be kept. */
export function readGuest(guestCell: string, traceCell: string): ReadGuest {
  const guest = readYesNo(guestCell)
  const noTrace = readYesNo(traceCell)
  const notes: RowNote[] = []
  if (guestCell !== '' && guest === null) notes.push({ key: 'guestUnclear', params: { text: guestCell } })
  if (traceCell !== '' && noTrace === null) notes.push({ key: 'traceUnclear', params: { text: traceCell } })
  if (guest === false && noTrace === true) notes.push({ key: 'traceNotGuest', params: {} })
  const isGuest = guest ?? noTrace === true
  // What is kept cannot be taken back: a guest about whom the file is unclear is one without a trace.
  const none = isGuest && (noTrace ?? traceCell !== '')
  return {
    guest: isGuest,
    trace: none ? 'none' : 'kept',
    guestSaid: guest !== null || noTrace === true,
    traceSaid: noTrace !== null,
    notes,
  }
}
