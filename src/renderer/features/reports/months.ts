/** Calendar months (`YYYY-MM`) of the address: pure. */
import { Month } from '#shared/values.ts'

/** The month, or null for text that is none. */
export function readMonth(text: string | undefined): string | null {
  const result = Month.safeParse(text)
  return result.success ? result.data : null
}

/** The month so many months later; earlier for a negative number. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const months = year * 12 + number - 1 + by
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}
