/** The bundled sample: an invented urgent action and twelve invented members, to look around and for the demo. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '#shared/values.ts'
import { dayAfter } from '../days.ts'
import { resourcesFolder } from '../resources.ts'

export const sampleRoster = join(resourcesFolder, 'samples', 'members.csv')

/** Days from today to the sample's deadline, so that it never lies in the past. */
const daysLeft = 30

/** The sample urgent action as it would arrive today. */
export function sampleUrgentAction(today: Day): string {
  const deadline = dayAfter(today, { days: daysLeft })
  const words = new Date(deadline).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const text = readFileSync(join(resourcesFolder, 'samples', 'urgent-action.txt'), 'utf8')
  return text.replace('{{deadline}}', `${words}, ${deadline.slice(0, 4)}`)
}
