import { fold } from '#shared/fold.ts'
import { sameReference } from '#shared/reference.ts'
import { Refusal } from '#shared/refusal.ts'
import { Day, type Id } from '#shared/values.ts'
import { countryName } from '../../letters/countryName.ts'
import { pathOf, profileOf, type Session, t, type Verb, withDesk } from '../host.ts'
import { needArgs, needOption } from '../usage.ts'

export const packMake: Verb = async function* (command) {
  needArgs(command, 0)
  const references = needOption(command, 'case')
  const folder = pathOf(needOption(command, 'out'))
  const { members = 'all', 'per-letter': perLetter = false } = command.options
  yield await withDesk(profileOf(command.options), async (session) => {
    const cases = []
    for (const reference of references) cases.push(await caseOf(session, reference))
    const chosen = members === 'all' ? members : members.split(',').map((id) => id.trim())
    return makePack(session, { cases, members: chosen, folder, perLetter })
  })
}

/** @throws Refusal `noSuchCase` */
export async function caseOf({ client }: Pick<Session, 'client'>, reference: string): Promise<Id> {
  const found = (await client.cases.list()).find((entry) => sameReference(entry.reference, reference))
  if (!found) throw new Refusal('noSuchCase', { reference })
  return found.id
}

interface PackWish {
  cases: Id[]
  members: 'all' | Id[]
  folder: string
  perLetter: boolean
}

export async function makePack({ client, desk, saveTo }: Session, wish: PackWish) {
  const { language } = desk.services.settings.get()
  const { cases, members, folder, perLetter } = wish
  const letterDate = desk.services.data.clock.today()
  const pack = await client.packs.make({ cases, members, addressees: null, letterDate, job: null })
  saveTo({ folder })
  const saved = await client.packs.save({ id: pack.id, perLetter, job: null })
  const files = (saved?.files ?? []).map((file) => desk.files.path(file.token))
  const skipped = pack.skipped.map((skip) => ({
    member: skip.memberName ?? skip.memberId,
    addressee: skip.addresseeName,
    reason: t(`packs.skip.${skip.reason}`, {
      member: skip.memberName ?? '',
      addressee: skip.addresseeName ?? '',
      reference: skip.reference ?? '',
      country: skip.country ? countryName(skip.country, language) : '',
      ...(skip.reason === 'blocked' && skip.memberName === null ? { context: 'all' } : {}),
    }),
  }))
  const said = [
    t('cli.packMade', { number: pack.number, id: pack.id, count: pack.letters }),
    ...(files.length === 1 ? files : [t('cli.filesIn', { count: files.length, folder })]),
    ...skipped.map((skip) => `${[skip.member, skip.addressee].filter(Boolean).join(', ')}: ${skip.reason}`),
  ]
  return {
    json: { pack: pack.id, number: pack.number, letters: pack.letters, files, skipped },
    said: said.join('\n  '),
  }
}

export const packPost: Verb = async function* (command) {
  const [wanted = ''] = needArgs(command, 1)
  yield await withDesk(profileOf(command.options), async (session) => {
    const packs = await session.client.packs.list()
    const found = packs.find((pack) => pack.id === wanted || fold(wanted).replace(/^pack /, '') === String(pack.number))
    if (!found) throw new Refusal('noSuchPack', { pack: wanted })
    return postPack(session, found.id, command.options.on)
  })
}

export async function postPack({ client, desk }: Pick<Session, 'client' | 'desk'>, id: Id, day?: string) {
  const on = checkedDay(day ?? desk.services.data.clock.today())
  const { actions } = await client.packs.post({ id, on, job: null })
  return { json: { pack: id, on, actions }, said: t('cli.packPosted', { count: actions, on }) }
}

/** @throws Refusal `dayInvalid` */
export function checkedDay(day: string): string {
  const real = Day.safeParse(day).success
  if (!real) throw new Refusal('dayInvalid', { day })
  return day
}
