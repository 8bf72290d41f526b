import { fold } from '#shared/fold.ts'
import { Refusal } from '#shared/refusal.ts'
import { Channel, channels, type Id } from '#shared/values.ts'
import { profileOf, type Session, t, type Verb, withDesk } from '../host.ts'
import { needArgs, needOption } from '../usage.ts'
import { caseOf, checkedDay } from './packs.ts'

export const actionsAdd: Verb = async function* (command) {
  needArgs(command, 0)
  const [reference = '', ...more] = needOption(command, 'case')
  if (more.length > 0) throw new Refusal('oneCaseOnly')
  const channel = Channel.safeParse(needOption(command, 'channel'))
  if (!channel.success) throw new Refusal('channelUnknown', { channels: channels.join(', ') })
  const count = Number(needOption(command, 'count'))
  if (!Number.isInteger(count) || count < 1) throw new Refusal('countInvalid')
  const on = checkedDay(needOption(command, 'on'))
  const { member, addressee } = command.options
  yield await withDesk(profileOf(command.options), async (session) => {
    const caseId = await caseOf(session, reference)
    const memberId = member ?? null
    const addresseeId = addressee === undefined ? null : await addresseeOf(session, caseId, addressee)
    const fields = { caseId, channel: channel.data, count, on, memberId, addresseeId, note: '' }
    const { id } = await session.client.actions.add({ fields })
    return {
      json: { id, reference, channel: channel.data, count, on },
      said: t('cli.actionAdded', { count, channel: t(`channel.${channel.data}`), reference, on }),
    }
  })
}

/** The case's addressee of that name or office. @throws Refusal `noSuchAddressee` */
async function addresseeOf({ client }: Pick<Session, 'client'>, caseId: Id, name: string): Promise<Id> {
  const wanted = fold(name)
  const { addressees } = await client.cases.get({ id: caseId })
  const exact = addressees.find((entry) => fold(entry.name) === wanted || fold(entry.title) === wanted)
  const found = exact ?? addressees.find((entry) => fold(`${entry.title} ${entry.name}`).includes(wanted))
  if (!found) throw new Refusal('noSuchAddressee', { name })
  return found.id
}
