import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Duplicate, MemberField } from '#shared/memberImport.ts'
import classes from './Duplicates.module.css'
import { useFieldName, useFieldText } from './useFieldText.ts'

interface Props {
  duplicate: Duplicate
  name: string
  /** Fields in which the file's value is taken. */
  taken: readonly MemberField[]
  onTaken: (fields: MemberField[]) => void
}

/** Field by field what a merge changes: what is filled, and where the coordinator chooses between two values. */
export function FieldChoices({ duplicate, name, taken, onTaken }: Props) {
  const { t } = useTranslation()
  const text = useFieldText()
  const fieldName = useFieldName()
  const { known, read, fills, differs } = duplicate
  if (fills.length + differs.length === 0)
    return <p className={classes.nothing}>{t('memberImport.fields.nothing', { name })}</p>
  const value = (fields: typeof known, field: MemberField) =>
    text(fields, field) || <span className="quiet">{t('memberImport.fields.empty')}</span>
  const set = (field: MemberField, take: boolean) =>
    onTaken(take ? [...taken, field] : taken.filter((other) => other !== field))
  return (
    <table className={classes.fields} aria-label={t('memberImport.fields.label', { name })}>
      <thead>
        <tr>
          <th scope="col">{t('memberImport.fields.field')}</th>
          <th scope="col">{t('memberImport.fields.known')}</th>
          <th scope="col">{t('memberImport.fields.read')}</th>
        </tr>
      </thead>
      <tbody>
        {fills.map((field) => (
          <tr key={field}>
            <th scope="row">{fieldName(field)}</th>
            <td>{value(known, field)}</td>
            <td data-chosen>
              {value(read, field)} <span className="quiet">({t('memberImport.fields.fills')})</span>
            </td>
          </tr>
        ))}
        {differs.map((field) => {
          const take = taken.includes(field)
          const radio = (which: boolean, words: 'stays' | 'takes', fields: typeof known) => (
            <Radio
              size="xs"
              name={`${duplicate.row}-${field}`}
              label={value(fields, field)}
              aria-label={`${fieldName(field)}: ${t(`memberImport.fields.${words}`, { value: text(fields, field) })}`}
              checked={take === which}
              onChange={() => set(field, which)}
            />
          )
          return (
            <tr key={field}>
              <th scope="row">{fieldName(field)}</th>
              <td data-chosen={!take || undefined}>{radio(false, 'stays', known)}</td>
              <td data-chosen={take || undefined}>{radio(true, 'takes', read)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
