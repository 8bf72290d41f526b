import type { TFunction } from 'i18next'
import type { PackSummary } from '#shared/packs.ts'
import { dayText } from '../../components/days.ts'

/** Why a pack is held back: "UA 172/17 was closed on 3 Mar". */
export const heldWords = (t: TFunction, heldFor: PackSummary['heldFor'], locale: string): string =>
  heldFor
    .map(({ reference, closedOn }) =>
      closedOn === null
        ? t('packs.heldClosed', { reference })
        : t('packs.heldClosedOn', { reference, day: dayText(closedOn, locale) }),
    )
    .join('; ')
