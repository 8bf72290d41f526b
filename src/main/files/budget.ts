/** What may come out of one file that holds other files. Beyond it the file is refused. */
import { Refusal } from '#shared/refusal.ts'

const megabyte = 1024 * 1024

export const archiveLimits = {
  /** Everything that comes out of an archive, together. */
  unpackedBytes: 200 * megabyte,
  /** Entries of a ZIP file, parts of a mail. */
  parts: 1_000,
  /** How many times larger than packed. Small entries are let off: a line repeated is packed better than that. */
  ratio: 100,
  ratioFrom: megabyte,
}

/** What is left for one file, with everything inside it. */
export interface Budget {
  file: string
  unpackedBytes: number
  parts: number
}

export const fullBudget = (file: string): Budget => ({
  file,
  unpackedBytes: archiveLimits.unpackedBytes,
  parts: archiveLimits.parts,
})

/** @throws Refusal `fileTooManyParts` */
export function spendParts(budget: Budget, count: number): void {
  budget.parts -= count
  if (budget.parts < 0) throw new Refusal('fileTooManyParts', { file: budget.file })
}

/** @throws Refusal `fileUnpacksTooLarge` */
export function spendBytes(budget: Budget, count: number): void {
  budget.unpackedBytes -= count
  if (budget.unpackedBytes < 0) throw new Refusal('fileUnpacksTooLarge', { file: budget.file })
}
