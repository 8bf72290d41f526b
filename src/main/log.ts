import { join } from 'node:path'
import log from 'electron-log/node.js'

export interface Log {
  info(message: string): void
  /** `where`: the procedure or the part of the program in which it was thrown. */
  defect(error: unknown, where: string): void
}

/**
 * Writes to `candlepost.log` in that folder. A log may be sent to a stranger for help, so it holds no member's data:
 * of an error its kind, its code and its places in the program, never its message, which may quote what was typed.
 */
export function openLog(folder: string): Log {
  const logger = log.create({ logId: folder })
  logger.transports.console.level = false
  logger.transports.file.resolvePathFn = () => join(folder, 'candlepost.log')
  return {
    info: (message) => logger.info(message),
    defect: (error, where) => logger.error(`${where}: ${describeError(error)}`),
  }
}

/** An error without its message; causes follow. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  // The message stands at the stack's head and may itself look like a place.
  const places = (error.stack ?? '')
    .replace(error.message, () => '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
  const cause = error.cause === undefined ? '' : `\ncaused by ${describeError(error.cause)}`
  return [`${error.constructor.name}${code}`, ...places].join('\n') + cause
}
