import { ActionIcon, Select } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type PostRow, PostZone } from '#shared/post.ts'
import { countryName } from '../../components/countries.ts'
import { useLocale } from '../../components/locale.ts'
import { KeptNumber } from './KeptNumber.tsx'
import classes from './Post.module.css'
import { usePost } from './usePost.ts'

interface PostRowsProps {
  rows: readonly PostRow[]
  /** Comes first. */
  picked: string | null
  home: string
}

/** The country that was picked, and those with figures of the group's own. */
export function PostRows({ rows, picked, home }: PostRowsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { setCountry } = usePost()
  if (rows.length === 0) return <p className={classes.hint}>{t('settings.post.noOwn')}</p>
  const sorted = rows.toSorted((a, b) => Number(b.country === picked) - Number(a.country === picked))
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption>{t('settings.post.caption', { country: countryName(home, locale) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('settings.post.columns.country')}</th>
            <th scope="col">{t('settings.post.columns.days')}</th>
            <th scope="col">{t('settings.post.columns.zone')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => {
            const { country, days, zone, typicalDays, typicalZone } = row
            const name = countryName(country, locale)
            const own = days !== typicalDays || zone !== typicalZone
            const put = (next: { days?: number; zone?: PostZone }) => {
              const [wantedDays, wantedZone] = [next.days ?? days, next.zone ?? zone]
              setCountry({
                country,
                days: wantedDays === typicalDays ? null : wantedDays,
                zone: wantedZone === typicalZone ? null : wantedZone,
              })
            }
            return (
              <tr key={country}>
                <th scope="row">
                  {name}
                  <span className={classes.typical}>{t('settings.post.typical', { count: typicalDays })}</span>
                </th>
                <td>
                  <KeptNumber
                    labelHidden
                    label={t('settings.post.daysTo', { country: name })}
                    value={days}
                    least={0}
                    most={365}
                    onKeep={(value) => put({ days: value })}
                  />
                </td>
                <td>
                  <Select
                    aria-label={t('settings.post.zoneOf', { country: name })}
                    allowDeselect={false}
                    value={zone}
                    data={PostZone.options.map((one) => ({ value: one, label: t(`settings.post.zones.${one}`) }))}
                    onChange={(value) => put({ zone: PostZone.parse(value) })}
                  />
                </td>
                <td>
                  {own && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('settings.post.restore', { country: name })}
                      onClick={() => setCountry({ country, days: null, zone: null })}
                    >
                      <IconRestore size={18} aria-hidden />
                    </ActionIcon>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
