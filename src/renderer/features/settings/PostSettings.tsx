import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Currency } from '#shared/currency.ts'
import { PostZone } from '#shared/post.ts'
import type { Settings } from '#shared/settings.ts'
import { orpc } from '../../app/client.ts'
import { CountrySelect } from '../../components/CountrySelect.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { KeptNumber } from './KeptNumber.tsx'
import classes from './Post.module.css'
import { PostRows } from './PostRows.tsx'
import { SettingsPart } from './SettingsPart.tsx'
import { usePost } from './usePost.ts'
import { useSaveSettings } from './useSaveSettings.ts'

/** How long letters take to each country, and what a stamp costs: figures that the group knows better than a table. */
export function PostSettings({ settings }: { settings: Settings }) {
  const { t } = useTranslation()
  const table = useQuery(orpc.post.table.queryOptions())
  const { setPrice } = usePost()
  const [picked, setPicked] = useState<string | null>(null)
  return (
    <SettingsPart title={t('settings.post.title')}>
      <Loaded query={table}>
        {({ rows, prices, currency, home }) => (
          <>
            <div>
              <CountrySelect
                label={t('settings.post.country')}
                description={t('settings.post.daysHint')}
                value={picked}
                onChange={setPicked}
                maw={360}
              />
              <PostRows
                rows={rows.filter(
                  (row) => row.country === picked || row.days !== row.typicalDays || row.zone !== row.typicalZone,
                )}
                picked={picked}
                home={home}
              />
            </div>
            <fieldset className={classes.prices}>
              <legend>{t('settings.post.prices')}</legend>
              <p className={classes.hint}>{t('settings.post.pricesHint')}</p>
              <div className={classes.grid}>
                <CurrencyField key={settings.currency} currency={settings.currency} />
                {PostZone.options.map((zone) => (
                  <KeptNumber
                    key={zone}
                    label={t(`settings.post.zones.${zone}`)}
                    value={prices[zone] / 100}
                    suffix={` ${currency}`}
                    decimals={2}
                    least={0}
                    most={100_000}
                    onKeep={(price) => setPrice(zone, Math.round(price * 100))}
                  />
                ))}
              </div>
            </fieldset>
          </>
        )}
      </Loaded>
    </SettingsPart>
  )
}

/** Three letters, as banks write it (ISO 4217). */
function CurrencyField({ currency }: { currency: string }) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const [typed, setTyped] = useState(currency)
  const wanted = typed.trim().toUpperCase()
  const valid = Currency.safeParse(wanted).success
  const keep = () => {
    if (valid && wanted !== currency) save({ currency: wanted })
  }
  return (
    <TextInput
      label={t('settings.post.currency')}
      value={typed}
      maxLength={3}
      error={valid ? undefined : t('settings.post.currencyWrong')}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  )
}
