import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/settings.ts'
import { CountrySelect } from '../../components/CountrySelect.tsx'
import { InterfaceLanguageSelect } from '../../components/InterfaceLanguageSelect.tsx'
import { SettingsPart } from './SettingsPart.tsx'
import { useSaveSettings } from './useSaveSettings.ts'

/** The group's three facts. */
export function GroupSettings({ settings }: { settings: Settings }) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const [name, setName] = useState(settings.groupName)
  useEffect(() => setName(settings.groupName), [settings.groupName])

  const saveName = () => {
    if (name.trim() !== settings.groupName) save({ groupName: name })
  }
  return (
    <SettingsPart title={t('settings.group.title')}>
      <TextInput
        label={t('settings.group.name')}
        description={t('settings.group.nameHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={saveName}
        onKeyDown={(event) => event.key === 'Enter' && saveName()}
      />
      <CountrySelect
        label={t('settings.group.country')}
        description={t('settings.group.countryHint')}
        clearable={false}
        allowDeselect={false}
        value={settings.country}
        onChange={(country) => country !== null && save({ country })}
      />
      <InterfaceLanguageSelect
        description={t('settings.group.languageHint')}
        value={settings.language}
        onChange={(language) => language !== null && save({ language })}
      />
    </SettingsPart>
  )
}
