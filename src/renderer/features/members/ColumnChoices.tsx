import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/memberImport.ts'
import { type MemberColumn, memberColumns } from '#shared/members.ts'
import { ColumnMapping } from '../../components/import/ColumnMapping.tsx'
import { useNumber } from '../../components/locale.ts'

interface Props {
  plan: ImportPreview
  onMapping: (mapping: MemberColumn[]) => void
  disabled: boolean
}

export function ColumnChoices({ plan: { columns, remembered }, onMapping, disabled }: Props) {
  const { t } = useTranslation()
  const number = useNumber()
  const ignored = columns.filter(({ column }) => column === 'ignore').length
  const counted = (key: string, count: number) => t(`memberImport.${key}`, { count, number: number(count) })
  return (
    <ColumnMapping
      title={t('memberImport.columnsTitle')}
      sum={
        <>
          {t(ignored === 0 ? 'memberImport.columnsAll' : 'memberImport.columnsSum', {
            read: counted('columnsRead', columns.length - ignored),
            ignored: counted('columnsIgnored', ignored),
          })}{' '}
          {remembered && t('memberImport.remembered')}
        </>
      }
      intro={t('members.import.columnsIntro')}
      columns={columns}
      choices={memberColumns.map((value) => ({ value, label: t(`members.import.column.${value}`) }))}
      labelOf={(header) => t('members.import.columnLabel', { header })}
      remembered={remembered}
      disabled={disabled}
      onMapping={onMapping}
    />
  )
}
