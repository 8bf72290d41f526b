/** What a file from outside may cost. Beyond it the file is refused and its thread ended. */
import { maxFileBytes } from '#shared/files.ts'
import { archiveLimits } from '../../files/budget.ts'

const megabyte = 1024 * 1024

export const limits = {
  ...archiveLimits,
  fileBytes: maxFileBytes,
  milliseconds: 10_000,
  /** What reading one file may add to the program's memory: see thread.ts. */
  memoryBytes: 500 * megabyte,
  /** As long as what may be pasted: hundreds of pages. */
  characters: 2_000_000,
  /** A mail in a mail in a mail. */
  mailDepth: 3,
}

/** A roster may be long: a hundred thousand rows of a workbook take seconds, and their cells are held twice for a moment. */
export const rosterLimits = { milliseconds: 60_000, memoryBytes: 1_200 * megabyte }

/**
 * V8's own limits for the thread, well above what is watched for: V8 may end the whole program when a thread meets them
 * in the midst of one large allocation, so they are for what the watch is too late for.
 */
export const threadResources = { maxOldGenerationSizeMb: 1_536, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }
