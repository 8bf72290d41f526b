import { type LabelOrder, type LabelPlan, labelReasons } from '#shared/memberLabels.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Data } from '../../db/data.ts'
import { recipientBlock } from '../../letters/address/blocks.ts'
import type { RosterService } from '../../roster/service.ts'
import type { SettingsService } from '../../settings/service.ts'
import { createTranslator } from '../../translator.ts'
import { createLabelsRepository } from './repository.ts'
import { type Label, shareLabels } from './share.ts'

export interface MemberLabelsService {
  plan(order: LabelOrder): Promise<LabelPlan>
  /** The lines of each label. @throws Refusal `labelsNobody` where there would be none */
  lines(order: LabelOrder): Promise<string[][]>
}

/** Names told of each reason. */
const told = 5
/** More given names than these make no line of an address. */
const named = 3

export function createMemberLabels(
  { sqlite }: Pick<Data, 'sqlite'>,
  roster: Pick<RosterService, 'chosen'>,
  settings: SettingsService,
): MemberLabelsService {
  const repository = createLabelsRepository(sqlite)

  async function shared({ who, unit, unasked }: LabelOrder) {
    const people = 'households' in who ? repository.inHouseholds() : repository.chosen(await roster.chosen(who))
    return shareLabels(people, unit, unasked)
  }

  /** "Ada and Ben Byron", "Ada Byron and Carl Dent", "The Byron family". */
  function calledOf({ people, called }: Label): string {
    const [first] = people
    if (called !== '' || !first) return called
    const { language } = settings.get()
    const list = new Intl.ListFormat(language, { type: 'conjunction' })
    const family = people.every(({ familyName }) => familyName !== '' && familyName === first.familyName)
    if (people.length === 1 || !family) return list.format(people.map(({ name }) => name))
    if (people.length > named) return createTranslator(language).t('households.family', { name: first.familyName })
    return `${list.format(people.map(({ givenName, name }) => givenName || name))} ${first.familyName}`
  }

  function linesOf(label: Label): string[] {
    const { country, language } = settings.get()
    const to = { name: calledOf(label), title: '', address: label.address, country: label.country ?? country }
    return recipientBlock(to, { country, language })
  }

  return {
    async plan(order) {
      const { labels, leftOut } = await shared(order)
      const [first] = labels
      return {
        labels: labels.length,
        people: labels.reduce((sum, { people }) => sum + people.length, 0),
        leftOut: labelReasons.flatMap((reason) => {
          const some = leftOut.filter((one) => one.reason === reason)
          const names = some.slice(0, told).map(({ person }) => person.name)
          return some.length === 0 ? [] : [{ reason, count: some.length, names }]
        }),
        first: first ? linesOf(first) : [],
      }
    },

    async lines(order) {
      const { labels } = await shared(order)
      if (labels.length === 0) throw new Refusal('labelsNobody')
      return labels.map(linesOf)
    },
  }
}
