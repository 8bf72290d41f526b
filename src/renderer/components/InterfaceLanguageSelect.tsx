import { Select, type SelectProps } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { languages } from '#shared/i18n/index.ts'
import { atStart } from './atStart.ts'
import { languageName } from './languageNames.ts'

/** A language in its own name, as its speakers look for it in a list. */
const ownName = (tag: string) => atStart(languageName(tag, tag), tag)

/** Chooses among the languages that the screens speak. */
export function InterfaceLanguageSelect(props: Omit<SelectProps, 'data'>) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('overview.first.language')}
      allowDeselect={false}
      // Says what this is to whoever cannot read the language that is spoken yet.
      leftSection={<IconLanguage size={18} aria-hidden />}
      {...props}
      data={languages.map((tag) => ({ value: tag, label: ownName(tag) }))}
    />
  )
}
