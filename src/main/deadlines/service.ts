import type { Deadline } from '#shared/deadlines.ts'
import type { Data } from '../db/data.ts'
import type { EveningsService } from '../evenings/service.ts'
import { safeFileName } from '../files/names.ts'
import { destinationOf } from '../letters/address/destination.ts'
import { countryName } from '../letters/countryName.ts'
import type { PostService } from '../post/service.ts'
import type { SettingsService } from '../settings/service.ts'
import { createTranslator } from '../translator.ts'
import type { CalendarEntry } from './calendar.ts'
import { lastPost } from './lastPost.ts'
import { createDeadlinesRepository } from './repository.ts'

export interface DeadlinesService {
  /** The nearest first. */
  list(): Deadline[]
  /** A name to offer for the calendar file, with its extension. */
  calendarName(): string
  /** Deadlines, last posting days and evenings that are not over. */
  calendar(): Promise<string>
}

interface Others {
  settings: Pick<SettingsService, 'get'>
  post: Pick<PostService, 'days'>
  evenings: Pick<EveningsService, 'list'>
}

export function createDeadlines({ sqlite, clock }: Data, { settings, post, evenings }: Others): DeadlinesService {
  const repository = createDeadlinesRepository(sqlite)

  function list(): Deadline[] {
    const { country, language } = settings.get()
    const home = { country, language }
    const days = post.days()
    const all = repository.targets()
    return repository.due().map((about) => {
      const targets = all.filter(({ caseId }) => caseId === about.caseId)
      const countries = targets
        .filter(({ address }) => address.length > 0)
        .map((target) => destinationOf(target, home) ?? country)
      return { ...about, post: lastPost(about.deadline, countries, days), quick: targets.some(({ quick }) => quick) }
    })
  }

  return {
    list,

    calendarName: () => safeFileName(`${createTranslator(settings.get().language).t('deadlines.fileName')}.ics`),

    async calendar() {
      const { groupName, language } = settings.get()
      const { t } = createTranslator(language)
      const today = clock.today()
      const plain = { at: null, place: '', remind: true }
      const entries = list().flatMap(({ caseId, reference, headline, deadline, post: last }): CalendarEntry[] => [
        {
          ...plain,
          id: caseId,
          what: 'deadline',
          on: deadline,
          title: t('deadlines.calendar.deadline', { reference, headline }),
          note: '',
        },
        ...last
          .filter(({ by }) => by >= today)
          .slice(0, 1)
          .map(
            ({ by, country }): CalendarEntry => ({
              ...plain,
              id: caseId,
              what: 'post',
              on: by,
              title: t('deadlines.calendar.post', { reference, country: countryName(country, language) }),
              note: headline,
            }),
          ),
      ])
      const events = evenings
        .list()
        .filter(({ on, closedAt }) => on >= today && closedAt === null)
        .map(
          ({ id, on, startsAt, title, place, cases }): CalendarEntry => ({
            id,
            what: 'evening',
            on,
            at: startsAt,
            title: title || t('deadlines.calendar.evening'),
            place,
            note: cases.map(({ reference }) => reference).join(', '),
            remind: true,
          }),
        )
      // Only when it is wanted: the library for it is large.
      const { calendarOf } = await import('./calendar.ts')
      return calendarOf([...entries, ...events], groupName || 'Candlepost', clock.now())
    },
  }
}
