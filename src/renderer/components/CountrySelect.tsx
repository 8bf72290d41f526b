import { type ComboboxItem, Select, type SelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { countries } from './countries.ts'
import { fold } from './fold.ts'
import { useLocale } from './locale.ts'

type Props = Omit<SelectProps, 'data' | 'filter' | 'searchable' | 'nothingFoundMessage'>

/** Chooses a country by typing a part of its name, accents or not, or its code. */
export function CountrySelect(props: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const data = useMemo(() => countries(locale), [locale])
  return (
    <Select
      label={t('app.country.label')}
      clearable
      {...props}
      data={data}
      searchable
      limit={60}
      nothingFoundMessage={t('app.country.notFound')}
      clearButtonProps={{ 'aria-label': t('app.country.none') }}
      filter={({ options, search }) => {
        const wanted = fold(search.trim())
        const items = options as ComboboxItem[]
        const starts = items.filter((item) => fold(item.label).startsWith(wanted) || fold(item.value) === wanted)
        const holds = items.filter((item) => !starts.includes(item) && fold(item.label).includes(wanted))
        return [...starts, ...holds]
      }}
    />
  )
}
