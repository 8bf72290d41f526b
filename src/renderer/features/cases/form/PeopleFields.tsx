import { Button, Group, Stack, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Field } from './Field.tsx'
import { emptyPerson } from './fields.ts'
import { RowTools } from './RowTools.tsx'
import { focusLastRow } from './rows.ts'
import type { CaseForm } from './useCaseForm.ts'
import { useRows } from './useRows.ts'

/** The people at risk: a name and how to speak of them. */
export function PeopleFields({ form }: { form: CaseForm }) {
  const { t } = useTranslation()
  const people = form.useWatchValue('people')
  const { rowKey, redraw } = useRows()
  return (
    <Stack gap="xs" data-rows="people">
      {people.map((_, index) => (
        <Group key={rowKey(index)} align="flex-end" wrap="nowrap" gap="xs" data-row>
          <Field path={`people.${index}.name`} label={t('cases.form.personName')}>
            {(props) => <TextInput {...props} flex={2} />}
          </Field>
          <Field path={`people.${index}.pronouns`} label={t('cases.form.pronouns')} bare>
            {(props) => (
              <TextInput
                {...props}
                defaultValue={props.defaultValue ?? ''}
                flex={1}
                placeholder={t('cases.form.pronounsExample')}
              />
            )}
          </Field>
          <RowTools
            name={t('cases.form.person', { number: index + 1 })}
            index={index}
            count={people.length}
            onRemove={(row) => {
              form.removeListItem('people', row)
              redraw()
            }}
          />
        </Group>
      ))}
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} />}
          onClick={(event) => {
            form.insertListItem('people', { ...emptyPerson })
            focusLastRow(event.currentTarget)
          }}
        >
          {t('cases.form.addPerson')}
        </Button>
      </div>
    </Stack>
  )
}
