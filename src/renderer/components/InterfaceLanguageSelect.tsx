import { Select, type SelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languages } from '#shared/i18n/index.ts'

/** A language in its own name, as its speakers look for it. */
const ownName = (tag: string) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag

/** Chooses among the languages that the screens speak. */
export function InterfaceLanguageSelect(props: Omit<SelectProps, 'data'>) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('overview.first.language')}
      allowDeselect={false}
      {...props}
      data={Object.keys(languages).map((tag) => ({ value: tag, label: ownName(tag) }))}
    />
  )
}
