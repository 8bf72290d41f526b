/** What a group prints on: where the window of its envelopes is. */
import { z } from 'zod'

/**
 * Where the recipient's address has to stand so that it shows in the envelope's window. Which millimetres each one means,
 * and from which norm, stands in src/main/letters/layout/windows.ts.
 * - `none`: no window; the address stands in the run of the letter.
 * - `din-a`, `din-b`: DIN 5008 form A (high) and form B (low), for DL and C6/C5 envelopes of DIN 680.
 * - `dl-left`: DL with the window at the left, as in Britain, the Benelux and the Nordic countries.
 * - `dl-right`: DL with the window at the right, as in France.
 * - `us10`: #10 with the window at the left, as in the United States and Canada.
 */
export const AddressWindow = z.enum(['none', 'din-a', 'din-b', 'dl-left', 'dl-right', 'us10'])
export type AddressWindow = z.infer<typeof AddressWindow>
