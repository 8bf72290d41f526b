/** A choice worded: its rules crossed out, and any letter of it in its exact words. */

import type { Letter, LetterText, PackChoice } from '#shared/packs.ts'
import type { Id } from '#shared/values.ts'
import type { RoutesService } from '../addressees/routes/service.ts'
import { addresseeName } from '../addressees/service.ts'
import type { CasesService } from '../cases/service.ts'
import type { HouseholdsService } from '../households/service.ts'
import type { MembersService } from '../members/service.ts'
import type { PostService } from '../post/service.ts'
import { freshId } from '../random.ts'
import type { SettingsService } from '../settings/service.ts'
import { createTranslator } from '../translator.ts'
import { seedFrom } from '../wording/choose.ts'
import type { WordingService } from '../wording/service.ts'
import { type Composer, composerFor } from './compose.ts'
import type { NewLetter } from './frozen/repository.ts'
import { type Crossing, cross } from './rules/cross.ts'
import { inCareOf } from './rules/way.ts'
import { listedAs, printOf, senderOf, traceless } from './rules/writers.ts'

export interface MakingNeeds {
  cases: Pick<CasesService, 'get'>
  members: Pick<MembersService, 'writers'>
  settings: Pick<SettingsService, 'get'>
  post: Pick<PostService, 'days'>
  wording: Pick<WordingService, 'wordingOf'>
  households: Pick<HouseholdsService, 'deciding'>
  routes: Pick<RoutesService, 'look'>
}

/** Words the letter at a place; null beyond the end. */
export type Wordsmith = (position: number, code: string) => NewLetter | null

export interface Making {
  /** @throws Refusal `caseGone`, `memberGone` */
  crossing(choice: PackChoice): Crossing
  words(crossed: Crossing, choice: PackChoice, seed: number): Wordsmith
}

export function createMaking({ cases, members, settings, post, wording, households, routes }: MakingNeeds): Making {
  return {
    crossing(choice) {
      const { country, language } = settings.get()
      const about = [...new Set(choice.cases)].map((id) => cases.get(id))
      const home = { country, language }
      return cross(choice, about, members.writers(choice.members), {
        home,
        days: post.days(),
        routes: routes.look(),
        guest: guestIn(language),
        households: households.deciding(),
      })
    },

    /** What letters of one case to one addressee share is prepared once. */
    words(crossed, { letterDate, language: wanted }, seed) {
      const { country, language } = settings.get()
      const home = { country, language }
      const guest = guestIn(language)
      const composers = new Map<number, { compose: Composer; language: string }>()
      const composerOf = (place: number) => {
        const known = composers.get(place)
        const sheet = crossed.sheets[place]
        if (known || !sheet) return known ?? null
        const { about, route } = sheet
        const worded = wording.wordingOf(about, wanted)
        const to = route.via ? inCareOf(sheet.to, route.via, home) : sheet.to
        const compose = composerFor({ about, to, wording: worded, home, letterDate, seed: seed + place })
        const made = { compose, language: worded.language }
        composers.set(place, made)
        return made
      }
      return (position, code) => {
        const found = crossed.deal.at(position)
        const [sheet, writer] = found ? [crossed.sheets[found.sheet], crossed.writers[found.writer]] : []
        const composer = found && composerOf(found.sheet)
        if (!found || !sheet || !writer || !composer) return null
        const initials = crossed.initials(found.writer, found.sheet)
        const sender = senderOf(writer, composer.language, initials, home)
        const several = writer.members.length > 1
        const text: LetterText = composer.compose(sender, found.turn, code, { several }).text
        const { about, to, route } = sheet
        return {
          id: freshId(),
          code: text.code,
          position,
          caseId: about.id,
          memberId: traceless(writer.members[0]) ? null : writer.members[0].id,
          memberName: listedAs(writer, language, guest),
          addresseeId: to.id,
          addresseeName: addresseeName(to),
          channel: route.channel,
          via: route.via?.id ?? null,
          initials,
          // A letter without its writer's address shows none of it, whatever they would allow.
          addressPrint: text.sender.length === 0 ? 'none' : printOf(writer),
          household: several ? writer.members.map(({ id }) => id) : null,
          text,
        }
      }
    },
  }
}

const guestIn = (language: string): string => createTranslator(language).t('packs.guest')

/** The next pack for the same cases reads differently; a plan knows the number that the pack will get. */
export const seedOf = ({ sheets }: Crossing, number: number): number =>
  seedFrom([String(number), ...sheets.flatMap(({ about, to }) => [about.id, to.id])])

/** A letter as lists show it. */
export function asLetter(
  { initials: _, household: __, addressPrint: ___, ...letter }: NewLetter,
  { sheets }: Crossing,
): Letter {
  const referenceOf = (id: Id) => sheets.find(({ about }) => about.id === id)?.about.reference ?? ''
  return { ...letter, reference: referenceOf(letter.caseId) }
}
