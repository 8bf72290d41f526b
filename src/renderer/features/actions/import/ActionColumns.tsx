import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type ActionColumn, type ActionPreview, figureColumns, figureOf, wordColumns } from '#shared/actionImport.ts'
import { ColumnMapping } from '../../../components/import/ColumnMapping.tsx'

interface Props {
  plan: ActionPreview
  onMapping: (mapping: ActionColumn[]) => void
  disabled: boolean
}

function columnText(t: TFunction, column: ActionColumn): string {
  const figure = figureOf(column)
  if (figure === null || figure.channel === null) return t(`actionImport.column.${column}`)
  const what = t(`evenings.column.${figure.kind}`, { channel: t(`channel.${figure.channel}`) })
  return t('actionImport.column.figures', { what })
}

export function ActionColumns({ plan: { columns, remembered }, onMapping, disabled }: Props) {
  const { t } = useTranslation()
  const all: ActionColumn[] = [...wordColumns, ...figureColumns]
  const read = columns.filter(({ column }) => column !== 'ignore').length
  return (
    <ColumnMapping
      title={t('actionImport.columns.title')}
      sum={
        <>
          {t('actionImport.columns.sum', { count: read })} {remembered && t('actionImport.columns.remembered')}
        </>
      }
      intro={t('actionImport.columns.intro')}
      columns={columns}
      choices={all.map((value) => ({ value, label: columnText(t, value) }))}
      labelOf={(header) => t('actionImport.columns.label', { header })}
      remembered={remembered}
      disabled={disabled}
      onMapping={onMapping}
    />
  )
}
