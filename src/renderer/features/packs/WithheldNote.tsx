import { Alert } from '@mantine/core'
import { IconShieldHalf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Pack } from '#shared/packs.ts'
import { countryName } from '../../components/countries.ts'
import { useLocale } from '../../components/locale.ts'

/** Letters that were frozen and may not go out any more: whose, how many, and why. */
export function WithheldNote({ pack }: { pack: Pack }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (pack.withheld.length === 0) return null
  const letters = pack.withheld.reduce((sum, one) => sum + one.letters, 0)
  return (
    <Alert
      color="due"
      variant="light"
      icon={<IconShieldHalf aria-hidden />}
      title={t('packs.withheld.title', { count: letters })}
      mb="md"
    >
      <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
        {pack.withheld.map(({ memberId, memberName, reason, country, letters: count }) => (
          <li key={`${memberId} ${reason} ${country}`}>
            {t(`packs.withheld.${reason}`, {
              member: memberName,
              country: country === null ? '' : countryName(country, locale),
              letters: t('packs.letterCount', { count }),
            })}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
