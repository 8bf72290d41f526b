import { Alert, Badge, Button, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { IconMapPinQuestion, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AddresseeBlock } from './AddresseeBlock.tsx'
import { Field } from './Field.tsx'
import { emptyAddressee } from './fields.ts'
import { RowTools } from './RowTools.tsx'
import { focusLastRow } from './rows.ts'
import type { CaseForm } from './useCaseForm.ts'
import { useRows } from './useRows.ts'

interface AddresseesFieldsProps {
  form: CaseForm
  withNotes: boolean
}

/** The case's addressees as cards: whom one writes to, and who gets a copy. */
export function AddresseesFields({ form, withNotes }: AddresseesFieldsProps) {
  const { t } = useTranslation()
  const addressees = form.useWatchValue('addressees')
  const { rowKey, redraw } = useRows()
  return (
    <Stack gap="md" data-rows="addressees">
      {addressees.map((addressee, index) => (
        <Paper
          key={rowKey(index)}
          component="section"
          withBorder
          p="md"
          data-row
          aria-label={t('cases.form.addressee', { number: index + 1 })}
        >
          <Group justify="space-between" mb="sm">
            <Group gap="sm">
              <Title order={3} size="h5">
                {t('cases.form.addressee', { number: index + 1 })}
              </Title>
              {addressee.checkAddress && (
                <Badge variant="outline" color="due" leftSection={<IconMapPinQuestion size={14} />}>
                  {t('addressees.checkAddress')}
                </Badge>
              )}
            </Group>
            <RowTools
              name={t('cases.form.addressee', { number: index + 1 })}
              index={index}
              count={addressees.length}
              onMove={(from, to) => {
                form.reorderListItem('addressees', { from, to })
                redraw()
              }}
              onRemove={(row) => {
                form.removeListItem('addressees', row)
                redraw()
              }}
            />
          </Group>
          <Field path={`addressees.${index}.role`} label={t('cases.form.role')} bare>
            {({ label, defaultValue, onChange }) => (
              <SegmentedControl
                mb="sm"
                aria-label={label}
                defaultValue={defaultValue}
                onChange={onChange}
                data={[
                  { value: 'target', label: t('cases.role.target') },
                  { value: 'copy', label: t('cases.role.copy') },
                ]}
              />
            )}
          </Field>
          <AddresseeBlock prefix={`addressees.${index}.`} withNote={withNotes} />
        </Paper>
      ))}
      {addressees.length === 0 && (
        <Alert variant="light" color="gray">
          <Text size="sm">{t('cases.form.noAddressees')}</Text>
        </Alert>
      )}
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} />}
          onClick={(event) => {
            form.insertListItem('addressees', { ...emptyAddressee })
            focusLastRow(event.currentTarget)
          }}
        >
          {t('cases.form.addAddressee')}
        </Button>
      </div>
    </Stack>
  )
}
