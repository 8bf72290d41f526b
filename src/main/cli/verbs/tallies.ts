import { type TidyFormat, tidyFormats } from '#shared/manyGroups.ts'
import { Refusal } from '#shared/refusal.ts'
import { Month } from '#shared/values.ts'
import { pathOf, profileOf, t, type Verb, withDesk } from '../host.ts'
import { needArgs, needOption, UsageError } from '../usage.ts'

/** The group's tallies for whoever adds up many groups: by default of the months of this year, in both formats. */
export const tallies: Verb = async function* (command) {
  needArgs(command, 0)
  const folder = pathOf(needOption(command, 'out'))
  const { from: first, to: last, format } = command.options
  const formats = tidyFormats.filter((one) => format === undefined || one === format)
  if (formats.length === 0) throw new UsageError(`"${command.verb}" knows the formats ${tidyFormats.join(', ')}.`)
  for (const month of [first, last]) {
    if (month !== undefined && !Month.safeParse(month).success) throw new Refusal('monthInvalid', { month })
  }
  yield await withDesk(profileOf(command.options), async ({ client, desk, saveTo }) => {
    const { today } = await client.desk.overview()
    const to = last ?? today.slice(0, 7)
    const from = first ?? `${to.slice(0, 4)}-01`
    saveTo({ folder })
    const wanted: TidyFormat[] = [...formats]
    const exported = await client.manyGroups.export({ from, to, formats: wanted, job: null })
    const files = (exported?.files ?? []).map((file) => desk.files.path(file.token))
    return { json: { from, to, files }, said: [t('cli.tallied', { from, to }), ...files].join('\n  ') }
  })
}
