import { Button, Switch, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Purpose, purposes, RetentionRules } from '#shared/personalData.ts'
import type { Settings } from '#shared/settings.ts'
import { orpc } from '../../app/client.ts'
import { dayText } from '../../components/days.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import { KeptNumber } from '../settings/KeptNumber.tsx'
import { SettingsPart } from '../settings/SettingsPart.tsx'
import { useSaveSettings } from '../settings/useSaveSettings.ts'
import classes from './PersonalData.module.css'

type Rule = keyof RetentionRules

const rules: { rule: Rule; unit: 'days' | 'months' | 'years'; least: number; most: number }[] = [
  { rule: 'quietMonths', unit: 'months', least: 1, most: 240 },
  { rule: 'inactiveMonths', unit: 'months', least: 1, most: 240 },
  { rule: 'consentYears', unit: 'years', least: 1, most: 20 },
  { rule: 'noConsentDays', unit: 'days', least: 0, most: 3650 },
  { rule: 'guestDays', unit: 'days', least: 1, most: 3650 },
  { rule: 'binDays', unit: 'days', least: 1, most: 3650 },
]
const backups = { rule: 'backupDays', unit: 'days', least: 7, most: 3650 } as const
const proposed = RetentionRules.parse({})

/** When members come up for review, how long own copies are kept, and what people are shown when they are asked. */
export function PersonalDataSettings({ settings }: { settings: Settings }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const copies = useQuery(orpc.personalData.backups.queryOptions())
  const erasures = useQuery(orpc.personalData.erasures.queryOptions())
  const texts = useQuery(orpc.personalData.texts.queryOptions())
  const [last] = erasures.data ?? []
  return (
    <SettingsPart title={t('personalData.settings.title')}>
      <div>
        <h3 style={{ margin: 0, fontSize: '0.9375rem' }}>{t('personalData.settings.rules')}</h3>
        <p className={classes.hint}>{t('personalData.settings.rulesHint')}</p>
      </div>
      {rules.map((one) => (
        <RuleRow key={one.rule} {...one} settings={settings} />
      ))}
      <div className={classes.stack} style={{ gap: 6 }}>
        <RuleRow {...backups} settings={settings} />
        <p className={classes.hint}>{t('personalData.settings.backupsHint', { count: copies.data?.length ?? 0 })}</p>
      </div>
      <div>
        <h3 style={{ margin: 0, fontSize: '0.9375rem' }}>{t('personalData.settings.texts')}</h3>
        <p className={classes.hint}>{t('personalData.settings.textsHint')}</p>
      </div>
      <Loaded query={texts}>
        {(data) =>
          purposes.map((purpose) => <TextRow key={data[purpose].text} purpose={purpose} text={data[purpose].text} />)
        }
      </Loaded>
      {last && (
        <p className={classes.hint}>
          {t('personalData.settings.erasures', {
            count: erasures.data?.length ?? 0,
            day: dayText(last.erasedAt.slice(0, 10), locale),
          })}
        </p>
      )}
    </SettingsPart>
  )
}

interface RuleRowProps {
  rule: Rule
  unit: 'days' | 'months' | 'years'
  least: number
  most: number
  settings: Settings
}

function RuleRow({ rule, unit, least, most, settings }: RuleRowProps) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const name = t(`personalData.settings.${rule}`)
  const value = settings.retention[rule]
  const keep = (next: number | null) => save({ retention: { ...settings.retention, [rule]: next } })
  return (
    <div className={classes.rule}>
      <Switch
        label={name}
        checked={value !== null}
        onChange={(event) => keep(event.currentTarget.checked ? proposed[rule] : null)}
      />
      {value === null ? (
        <span className="quiet">{t('personalData.settings.off')}</span>
      ) : (
        <KeptNumber
          label={`${name} (${t(`personalData.settings.${unit}`)})`}
          labelHidden
          value={value}
          least={least}
          most={most}
          onKeep={keep}
        />
      )}
      <span className="quiet">{value !== null && t(`personalData.settings.${unit}`)}</span>
    </div>
  )
}

function TextRow({ purpose, text }: { purpose: Purpose; text: string }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(text)
  const save = useChange(orpc.personalData.saveText.mutationOptions(), {
    said: () => t('personalData.settings.textSaved'),
  })
  const changed = typed.trim() !== text.trim() && typed.trim() !== ''
  return (
    <div>
      <Textarea
        label={t(`personalData.purpose.${purpose}`)}
        description={t(`personalData.purpose.${purpose}Hint`)}
        autosize
        minRows={2}
        maxRows={12}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {changed && (
        <Button
          mt="xs"
          variant="default"
          size="compact-md"
          loading={save.isPending}
          onClick={() => save.mutate({ purpose, text: typed })}
        >
          {t('personalData.settings.textSave')}
        </Button>
      )}
    </div>
  )
}
