import type { RosterSelection } from '#shared/roster.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import type { RosterChange } from './changes.ts'

interface ChangeInput {
  change: RosterChange
  selection: RosterSelection
}

export const rosterJobs = {
  'roster.catchUp': ({ roster }: Services, _: undefined, control: JobControl) => roster.catchUp(control),
  'roster.change': ({ roster }: Services, { change, selection }: ChangeInput, control: JobControl) =>
    roster.change(change, selection, control),
}
