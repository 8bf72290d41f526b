import { Group, Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageSize } from '#shared/packs.ts'
import type { Settings } from '#shared/settings.ts'
import { AddressWindow } from '#shared/stationery.ts'
import { LettersPerFile } from './LettersPerFile.tsx'
import { SettingsPart } from './SettingsPart.tsx'
import { useSaveSettings } from './useSaveSettings.ts'

export function LetterSettings({ settings }: { settings: Settings }) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  return (
    <SettingsPart title={t('settings.letters.title')}>
      <Radio.Group
        label={t('settings.letters.pageSize')}
        description={t('settings.letters.pageSizeHint')}
        value={settings.pageSize}
        onChange={(value) => save({ pageSize: PageSize.parse(value) })}
      >
        <Group mt={6}>
          {PageSize.options.map((size) => (
            <Radio key={size} value={size} label={t(`settings.letters.size.${size}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Radio.Group
        label={t('settings.letters.window')}
        description={t('settings.letters.windowHint')}
        value={settings.addressWindow}
        onChange={(value) => save({ addressWindow: AddressWindow.parse(value) })}
      >
        <Stack mt={8} gap={10}>
          {AddressWindow.options.map((window) => (
            <Radio
              key={window}
              value={window}
              label={t(`settings.letters.windows.${window}.name`)}
              description={t(`settings.letters.windows.${window}.hint`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <LettersPerFile settings={settings} />
    </SettingsPart>
  )
}
