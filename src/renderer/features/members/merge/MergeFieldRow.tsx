import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type MergeField, type MergeRow, type MergeSource, mergeText } from '#shared/memberMerge.ts'
import type { Member } from '#shared/members.ts'
import { countryName } from '../../../components/countries.ts'
import { useLocale } from '../../../components/locale.ts'
import { valueText } from '../page/EventWords.tsx'
import classes from './Merge.module.css'

interface MergeFieldRowProps {
  row: MergeRow
  one: Member
  other: Member
  value: MergeSource
  onChange: (source: MergeSource) => void
}

const lists = ['channels', 'languages', 'tags']

/** One field in which two members differ, and what can stay of it. */
export function MergeFieldRow({ row, one, other, value, onChange }: MergeFieldRowProps) {
  const { t } = useTranslation()
  const show = useFieldText()
  const { field, sources } = row
  return (
    <Radio.Group
      className={classes.row ?? ''}
      label={t(`memberPage.field.${field}`)}
      value={value}
      onChange={(source) => onChange(sources.find((known) => known === source) ?? row.proposed)}
    >
      <div className={classes.sources}>
        {sources.map((source) => {
          const text = source === 'both' ? '' : show(source === 'one' ? one : other, field)
          return (
            <Radio
              key={source}
              value={source}
              classNames={{ body: classes.choice ?? '', label: classes.text ?? '' }}
              label={
                source === 'both'
                  ? t(lists.includes(field) || field === 'note' ? 'memberMerge.both' : 'memberMerge.bothNote')
                  : text || <i>{t('memberMerge.blank')}</i>
              }
            />
          )
        })}
      </div>
    </Radio.Group>
  )
}

/** A field's value as a person reads it. */
function useFieldText(): (member: Member, field: MergeField) => string {
  const { t } = useTranslation()
  const locale = useLocale()
  return (member, field) => {
    if (field === 'address')
      return [...member.address, member.country === null ? '' : countryName(member.country, locale)]
        .filter(Boolean)
        .join('\n')
    if (field === 'active') return valueText(t, field, member.active, locale)
    if (field === 'channels' || field === 'languages' || field === 'tags')
      return valueText(t, field, member[field], locale)
    return mergeText(member, field)
  }
}
