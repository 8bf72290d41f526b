import { median } from '../median.ts'
import type { Told } from './child.ts'

export interface Row extends Told {
  who: string
  /** Why there are no figures. */
  without?: string
}

/** Medians beside the first row's. */
export function printTable(rows: Row[]): void {
  const own = median(rows[0]?.times ?? [])
  const cells = (values: string[]) =>
    values.map((value, i) => (i === 0 ? value.padEnd(16) : value.padStart(14))).join('')
  console.log(cells(['', 'median, ms', 'x Candlepost', 'rounds', 'cold, ms', 'memory, MB']))
  for (const { who, times, cold, memory, without } of rows) {
    if (without !== undefined) {
      console.log(`${who.padEnd(16)}  ${without}`)
      continue
    }
    const took = median(times)
    const figures = [
      took.toFixed(0),
      (took / own).toFixed(1),
      `${times.length}`,
      cold.toFixed(0),
      (memory / 1e6).toFixed(0),
    ]
    console.log(cells([who, ...figures]))
  }
}
