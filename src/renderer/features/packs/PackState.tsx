import { IconMailForward, IconMailPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'

/** Posted, and when; or not yet. An icon and words. */
export function PackState({ postedOn }: { postedOn: string | null }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const Icon = postedOn ? IconMailForward : IconMailPause
  return (
    <span
      className={postedOn ? 'well' : undefined}
      style={{ display: 'inline-flex', alignItems: 'center', gap: 4, verticalAlign: 'bottom' }}
    >
      <Icon size={16} aria-hidden />
      {postedOn ? t('packs.postedOn', { day: dayText(postedOn, locale) }) : t('packs.notPosted')}
    </span>
  )
}
