/** Every rule of a plan as a sentence: a key under `packs.rule.*` and what it says. Codes and days are named by the page. */
import type { RuleSentence } from '#shared/packRules.ts'
import { addresseeName } from '../../addressees/service.ts'
import type { Guidance } from '../lint/guidanceOf.ts'
import { type Crossing, countsOf, type Sheet } from './cross.ts'
import { arrival } from './way.ts'
import { nameOf } from './writers.ts'

/** More names than this are counted. */
const named = 3

const say = (key: string, params: RuleSentence['params'] = {}): RuleSentence => ({ key, params })

/**
 * Who writes to whom, who signs together, whom safety leaves out, how everything goes, and what the cases ask of letters.
 * @param guidance by reference
 */
export function planSentences(
  crossed: Crossing,
  letterDate: string,
  language: string,
  guidance: ReadonlyMap<string, readonly Guidance[]>,
): RuleSentence[] {
  if (crossed.deal.letters === 0) return []
  return [
    ...pattern(crossed),
    ...households(crossed, language),
    ...safety(crossed),
    ...ways(crossed, letterDate),
    ...doubts(crossed),
    ...[...guidance].flatMap(([reference, list]) =>
      list.map(({ sentence }) => say('guidance', { reference, said: sentence })),
    ),
  ]
}

function pattern(crossed: Crossing): RuleSentence[] {
  const { rules, deal, writers, sheets } = crossed
  const { letters, addressees } = countsOf(crossed)
  const writing = deal.perWriter.filter((count) => count > 0)
  const unit = writers.some(({ members }) => members.length > 1) ? 'signatures' : 'members'
  const cases = new Set(sheets.map(({ about }) => about.id)).size
  const whole = { [unit]: writing.length, addressees, letters, cases }
  const perSheet = deal.perSheet.filter((count) => count > 0)
  const [least, most] = [Math.min(...perSheet), Math.max(...perSheet)]
  const several = cases > 1 ? 'Cases' : ''
  if (rules.pattern.kind === 'everyone') return [say(`everyone${several}`, whole)]
  if (rules.pattern.kind === 'each') {
    const each = Math.max(...writing)
    return [
      say('each', { ...whole, each }),
      least === most ? say(`spread${several}`, { most }) : say(`spreadBetween${several}`, { least, most }),
    ]
  }
  return [say(`one${several}`, whole), say('share', { most: Math.max(...writing) })]
}

function households({ rules, writers, deal, undecided }: Crossing, language: string): RuleSentence[] {
  if (rules.unit === 'person') return []
  const together = writers.filter(({ members }, i) => members.length > 1 && deal.perWriter[i])
  const open = undecided > 0 ? [say('householdsUndecided', { count: undecided })] : []
  if (together.length === 0) return [say('householdsNone'), ...open]
  const told = together.map((writer) => {
    const names = nameOf(writer, language)
    return writer.household === ''
      ? say('household', { names })
      : say('householdNamed', { names, name: writer.household })
  })
  return [...(together.length <= named ? told : [say('households', { count: together.length })]), ...open]
}

function safety(crossed: Crossing): RuleSentence[] {
  const { skipped, writers, deal } = crossed
  const never = new Map<string, { member: string; country: string; count: number }>()
  for (const { reason, memberName, country } of skipped) {
    if (reason !== 'blocked' || memberName === null || !country) continue
    const key = `${memberName} ${country}`
    const known = never.get(key)
    if (known) known.count++
    else never.set(key, { member: memberName, country, count: 1 })
  }
  const initials = new Map<string, RuleSentence>()
  writers.forEach(({ members }, writer) => {
    if (members.every((member) => member.safety.length === 0)) return
    for (const place of deal.sheetsOf(writer)) {
      const sheet = crossed.sheets[place]
      if (!sheet || !crossed.initials(writer, place)) continue
      const countries = [sheet.about.country, sheet.to.country]
      for (const { name, safety: rules } of members) {
        const rule = rules.find(({ country }) => countries.includes(country))
        if (rule) initials.set(`${name} ${rule.country}`, say('initials', { member: name, country: rule.country }))
      }
    }
  })
  return [...[...never.values()].map((one) => say('never', one)), ...initials.values()]
}

/** Something came back from where these letters go. */
function doubts({ sheets, deal }: Crossing): RuleSentence[] {
  const told = new Map<string, RuleSentence & { params: { count: number } }>()
  sheets.forEach(({ to, route: { via, channel, returns } }, place) => {
    const letters = deal.perSheet[place] ?? 0
    if (letters === 0 || returns === 0) return
    const whom = via ?? to
    const key = `${whom.id} ${channel}`
    const known = told.get(key)
    if (known) known.params.count += letters
    else {
      const params = { addressee: addresseeName(whom), returns, count: letters }
      told.set(key, { key: `doubtful.${channel}`, params })
    }
  })
  return [...told.values()]
}

/** Sheets that go alike for the same reason are told together. */
function ways({ sheets, deal }: Crossing, letterDate: string): RuleSentence[] {
  const groups = new Map<string, { of: Sheet; sheets: Sheet[]; letters: number }>()
  sheets.forEach((sheet, place) => {
    const letters = deal.perSheet[place] ?? 0
    if (letters === 0) return
    const { why, country, via, late } = sheet.route
    const { deadline } = sheet.about
    const about = why === 'noDeadline' ? [sheet.about.reference] : [country, deadline]
    // What goes as it should is told by country; what does not, by whom it should have reached.
    const whom = why === 'inTime' || why === 'noDeadline' ? '' : sheet.to.id
    const key = JSON.stringify([why, late, via?.id, whom, ...about])
    const known = groups.get(key)
    if (known) {
      known.sheets.push(sheet)
      known.letters += letters
    } else groups.set(key, { of: sheet, sheets: [sheet], letters })
  })
  return [...groups.values()].map(({ of, letters }) => {
    const { why, country, days, via, late } = of.route
    const { deadline, reference } = of.about
    const params: RuleSentence['params'] = { addressee: addresseeName(of.to), reference, count: letters }
    if (country !== null) params.country = country
    if (days !== null) Object.assign(params, { days, arrives: arrival(letterDate, days) })
    if (deadline !== null) params.day = deadline
    if (via) params.embassy = addresseeName(via)
    // Whoever chose the post for a letter that comes too late should hear so.
    return say(`way.${why}${late && why.startsWith('chosen') ? 'Late' : ''}`, params)
  })
}
