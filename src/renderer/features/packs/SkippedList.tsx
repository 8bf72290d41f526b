import { useTranslation } from 'react-i18next'
import type { Skip } from '#shared/packs.ts'
import { countryName } from '../../components/countries.ts'
import { useLocale } from '../../components/locale.ts'

/** Letters that cannot be, with the reason: nothing is dropped in silence. Alike ones are told once, with their count. */
export function SkippedList({ skipped }: { skipped: readonly Skip[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const sentences = new Map<string, number>()
  for (const skip of skipped) {
    const sentence = t(`packs.skip.${skip.reason}`, {
      member: skip.memberName ?? t('packs.someone'),
      addressee: skip.addresseeName ?? t('packs.anAddressee'),
      reference: skip.reference ?? t('packs.aCase'),
      country: skip.country ? countryName(skip.country, locale) : t('packs.aCountry'),
      ...(skip.reason === 'blocked' && skip.memberName === null ? { context: 'all' } : {}),
    })
    sentences.set(sentence, (sentences.get(sentence) ?? 0) + 1)
  }
  return (
    <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
      {[...sentences].map(([sentence, count]) => (
        <li key={sentence}>{count > 1 ? t('packs.skipTimes', { sentence, count }) : sentence}</li>
      ))}
    </ul>
  )
}
