/** What a file from outside may cost. Beyond it the file is refused and its thread ended. */
import { maxFileBytes } from '#shared/files.ts'
import { Refusal } from '#shared/refusal.ts'

const megabyte = 1024 * 1024

export const limits = {
  fileBytes: maxFileBytes,
  /** Everything that comes out of an archive, together. */
  unpackedBytes: 200 * megabyte,
  /** Entries of a ZIP file, parts of a mail. */
  parts: 1_000,
  /** How many times larger than packed. Small entries are let off: a line repeated is packed better than that. */
  ratio: 100,
  ratioFrom: megabyte,
  milliseconds: 10_000,
  /** What one thread may add to the memory of the whole program. */
  memoryBytes: 600 * megabyte,
  /** As long as what may be pasted: hundreds of pages. */
  characters: 2_000_000,
  /** A mail in a mail in a mail. */
  mailDepth: 3,
}

/** What is left for one file, with everything inside it. */
export interface Budget {
  file: string
  unpackedBytes: number
  parts: number
}

export const fullBudget = (file: string): Budget => ({
  file,
  unpackedBytes: limits.unpackedBytes,
  parts: limits.parts,
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
