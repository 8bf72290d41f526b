import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'

const ownLayout = 'own'

interface Props {
  /** Undefined: as the settings say. */
  template: string | null | undefined
  onTemplate: (template: string | null) => void
}

/** What one pack is printed with; not asked for where there is nothing to choose. */
export function LookChoice({ template, onTemplate }: Props) {
  const { t } = useTranslation()
  const templates = useQuery(orpc.templates.list.queryOptions())
  const settings = useQuery(orpc.settings.get.queryOptions())
  const all = templates.data ?? []
  if (all.length === 0 || !settings.data) return null
  const chosen = template === undefined ? settings.data.letterTemplate : template
  return (
    <Select
      label={t('templates.look')}
      description={t('templates.lookHint')}
      maw={420}
      mt="md"
      allowDeselect={false}
      value={chosen ?? ownLayout}
      onChange={(value) => onTemplate(value === ownLayout ? null : value)}
      data={[
        { value: ownLayout, label: t('templates.own') },
        ...all.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
