import { Refusal } from '#shared/refusal.ts'
import { reportFormats } from '#shared/reports.ts'
import { Month } from '#shared/values.ts'
import { pathOf, profileOf, type Session, t, type Verb, withDesk } from '../host.ts'
import { needArgs, needOption } from '../usage.ts'

export const report: Verb = async function* (command) {
  const [month = ''] = needArgs(command, 1)
  const folder = pathOf(needOption(command, 'out'))
  if (!Month.safeParse(month).success) throw new Refusal('monthInvalid', { month })
  yield await withDesk(profileOf(command.options), (session) => writeReport(session, month, folder))
}

export async function writeReport({ client, desk, saveTo }: Session, month: string, folder: string) {
  const figures = await client.reports.month({ month })
  saveTo({ folder })
  const exported = await client.reports.export({ month, formats: [...reportFormats], job: null })
  const files = (exported?.files ?? []).map((file) => desk.files.path(file.token))
  const byCase = figures.cases.map(({ reference, channels, total }) => ({ reference, channels, total }))
  const said = [
    t('cli.reported', { month, count: figures.total }),
    ...byCase.map((entry) => `${entry.reference}  ${entry.total}`),
    ...files,
  ]
  return { json: { month, total: figures.total, byCase, files }, said: said.join('\n  ') }
}
