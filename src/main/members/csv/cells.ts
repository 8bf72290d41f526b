/**
 * Cells that a spreadsheet shows and does not run (CWE-1236, OWASP "CSV injection"): what begins like a formula gets an
 * apostrophe in front. What already begins with apostrophes before such a character gets one more, so that taking one
 * away always gives back what was there.
 */
const formula = /^'*\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/
const guarded = /^'+\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

export const guardCell = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)

export const unguardCell = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell)
