import { Group, Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Settings } from '#shared/settings.ts'
import { SettingsPart } from './SettingsPart.tsx'
import { useSaveSettings } from './useSaveSettings.ts'

const { colors, density } = Settings.shape

export function LookSettings({ settings }: { settings: Settings }) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  return (
    <SettingsPart title={t('settings.looks.title')}>
      <Radio.Group
        label={t('settings.looks.colors')}
        value={settings.colors}
        onChange={(value) => save({ colors: colors.parse(value) })}
      >
        <Group mt={6}>
          {colors.options.map((one) => (
            <Radio key={one} value={one} label={t(`settings.looks.colorsOf.${one}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Radio.Group
        label={t('settings.looks.density')}
        value={settings.density}
        onChange={(value) => save({ density: density.parse(value) })}
      >
        <Group mt={6}>
          {density.options.map((one) => (
            <Radio key={one} value={one} label={t(`settings.looks.densityOf.${one}`)} />
          ))}
        </Group>
      </Radio.Group>
    </SettingsPart>
  )
}
