import type { Letter, PackSummary } from '#shared/packs.ts'
import { safeFileName } from '../files/names.ts'

/** More references than this make a file name longer than anyone reads. */
const named = 3

/** "Letters UA 172-17 2026-11-22"; the extension is the caller's. */
export function packName(
  word: string,
  { number, cases, letterDate }: Pick<PackSummary, 'number' | 'cases' | 'letterDate'>,
): string {
  const which = cases.length <= named ? cases.map(({ reference }) => reference).join(', ') : String(number)
  return safeFileName(`${word} ${which} ${letterDate}.docx`).replace(/\.docx$/, '')
}

/** "UA 172-17 – Ada Byron – Alena Doe.docx". */
export const letterFileName = ({
  reference,
  memberName,
  addresseeName,
}: Pick<Letter, 'reference' | 'memberName' | 'addresseeName'>): string =>
  safeFileName(`${reference} – ${memberName} – ${addresseeName}.docx`)
