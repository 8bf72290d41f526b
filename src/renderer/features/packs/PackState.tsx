import { IconHandStop, IconMailForward, IconMailPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PackSummary } from '#shared/packs.ts'
import { dayText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import { heldWords } from './heldWords.ts'

interface PackStateProps {
  pack: Pick<PackSummary, 'postedOn' | 'heldFor'>
  /** Says also why a pack is held back. */
  why?: boolean
}

/** Posted, and when; held back; or not yet posted. An icon and words. */
export function PackState({ pack, why = false }: PackStateProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { postedOn, heldFor } = pack
  const held = heldFor.length > 0
  const Icon = postedOn ? IconMailForward : held ? IconHandStop : IconMailPause
  return (
    <span
      className={postedOn ? 'well' : held ? 'due' : undefined}
      style={{ display: 'inline-flex', alignItems: 'center', gap: 4, verticalAlign: 'bottom' }}
    >
      <Icon size={16} style={{ flex: 'none' }} aria-hidden />
      {postedOn
        ? t('packs.postedOn', { day: dayText(postedOn, locale) })
        : held
          ? why
            ? t('packs.heldBy', { why: heldWords(t, heldFor, locale) })
            : t('packs.held')
          : t('packs.notPosted')}
    </span>
  )
}
