import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lettersPerFile, type Settings } from '#shared/settings.ts'
import { useSaveSettings } from './useSaveSettings.ts'

/** From how many letters on a pack is saved as several documents. Kept when one leaves the field. */
export function LettersPerFile({ settings }: { settings: Settings }) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const [count, setCount] = useState<number | string>(settings.lettersPerFile)
  useEffect(() => setCount(settings.lettersPerFile), [settings.lettersPerFile])

  const keep = () => {
    const { least, most } = lettersPerFile
    const wanted = typeof count === 'number' ? Math.min(most, Math.max(least, Math.round(count))) : null
    // An emptied field says nothing, so the setting stays.
    setCount(wanted ?? settings.lettersPerFile)
    if (wanted !== null && wanted !== settings.lettersPerFile) save({ lettersPerFile: wanted })
  }
  return (
    <NumberInput
      label={t('settings.letters.perFile')}
      description={t('settings.letters.perFileHint')}
      maw={320}
      min={lettersPerFile.least}
      max={lettersPerFile.most}
      step={500}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      value={count}
      onChange={setCount}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  )
}
