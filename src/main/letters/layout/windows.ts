/**
 * Where envelopes have their windows, as millimetres on the letter. A folded sheet is smaller than its envelope and moves
 * in it; each zone says what that leaves.
 */
import type { AddressWindow } from '#shared/stationery.ts'

/** Millimetres from the sheet's left and upper edges. */
export interface Zone {
  x: number
  y: number
  width: number
  height: number
}

export interface WindowPlan {
  /** What shows while the folded sheet rests on the envelope's lower edge, as it does once it is posted and shaken. */
  zone: Zone
  /** Where a short address begins, so that it shows even when the sheet has slipped to the upper edge. */
  from: number
  /** On which side of the sheet the sender's own address has room. */
  senderAt: 'left' | 'right'
  /** Where the letter proper begins. */
  body: number
  /** A line with the sender's address above the recipient's: its place. */
  returnLine: Zone | null
  /** Where to fold, from the upper edge. */
  folds: readonly number[]
}

/**
 * DIN 5008:2020, Anschriftfeld 85 x 45 mm, 20 mm from the left, type set in by 5 mm: 17.7 mm for the return line (its
 * first 5 mm) and remarks, then 27.3 mm for the address. An address too long for that grows upwards into the remarks.
 * The text begins 8.46 mm below the field. Windows of DIN 680 (45 x 90 mm) show the whole field.
 */
const din = (top: number, folds: readonly number[]): WindowPlan => ({
  zone: { x: 25, y: top + 5, width: 78, height: 40 },
  from: top + 17.7,
  senderAt: 'right',
  body: top + 45 + 8.46,
  returnLine: { x: 25, y: top, width: 78, height: 5 },
  folds,
})

export const windows: Record<Exclude<AddressWindow, 'none'>, WindowPlan> = {
  // DIN 5008 form A: a head of 27 mm.
  'din-a': din(27, [87, 192]),
  // DIN 5008 form B: a head of 45 mm.
  'din-b': din(45, [105, 210]),
  // DL (110 x 220 mm, ISO 269), window 35 x 90 mm, 20 mm from the left and 18 mm from the bottom, the customary one since
  // BS 4264. A4 in three gives 99 mm: the window shows 46 to 81 mm of the sheet at rest, 57 to 81 mm wherever it lies;
  // the sheet's left edge lies up to 10 mm into the envelope, so 20 to 100 mm always show.
  'dl-left': {
    zone: { x: 22, y: 47, width: 76, height: 33 },
    from: 57,
    senderAt: 'right',
    body: 90,
    returnLine: null,
    folds: [],
  },
  // NF Z 11-001 puts the addressee at 110 mm from the left and 50 mm from the top. DL, window 35 or 45 x 100 mm, 20 mm from
  // the right and the bottom: with A4 in three it shows 44 to 79 mm at rest, 55 to 79 mm wherever the sheet lies, and 100
  // to 190 mm across.
  'dl-right': {
    zone: { x: 110, y: 45, width: 78, height: 33 },
    from: 55,
    senderAt: 'left',
    body: 90,
    returnLine: null,
    folds: [],
  },
  // #10 (4 1/8 x 9 1/2 in), window 1 1/8 x 4 1/2 in, 7/8 in from the left and 1/2 in from the bottom (customary; USPS DMM 601
  // wants 1/8 in clear around the address). US Letter in three gives 93.1 mm: the window shows 51.8 to 80.4 mm at rest,
  // 63.5 to 80.4 mm wherever the sheet lies, and 22.2 to 111 mm across.
  us10: {
    zone: { x: 25.4, y: 53, width: 82, height: 26 },
    from: 63.5,
    senderAt: 'right',
    body: 90,
    returnLine: null,
    folds: [],
  },
}
