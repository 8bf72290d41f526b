import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Way } from '#shared/packRules.ts'
import type { SheetWay } from '#shared/packs.ts'
import { countryName } from '../../components/countries.ts'
import { dayText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'

interface WayChoiceProps {
  way: SheetWay
  chosen: Way | null
  onChoose: (way: Way | null) => void
}

/** How the letters to one addressee go, and the other ways that are open. */
export function WayChoice({ way, chosen, onChoose }: WayChoiceProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const said = t(`packs.way.${way.via ? 'embassy' : way.channel}`, {
    embassy: way.via?.name ?? '',
    country: way.country === null ? '' : countryName(way.country, locale),
    count: way.days ?? 0,
  })
  const late = way.late && way.deadline !== null
  return (
    <div style={{ paddingInlineStart: 30 }}>
      <p style={{ margin: '0 0 6px' }}>
        {said}
        {late && <span className="due"> {t('packs.way.late', { day: dayText(way.deadline ?? '', locale) })}</span>}
      </p>
      {(way.can.length > 1 || chosen !== null) && (
        <Select
          size="xs"
          maw={280}
          aria-label={t('packs.way.choose', { addressee: way.addresseeName })}
          allowDeselect={false}
          value={chosen ?? 'rule'}
          data={[
            { value: 'rule', label: t('packs.way.rule') },
            ...way.can.map((one) => ({ value: one, label: t(`packs.way.by.${one}`) })),
          ]}
          onChange={(value) => {
            const picked = Way.safeParse(value)
            onChoose(picked.success ? picked.data : null)
          }}
        />
      )}
    </div>
  )
}
