import { Button, Group, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Field } from './Field.tsx'
import { GrowingText } from './GrowingText.tsx'
import { RowTools } from './RowTools.tsx'
import { focusLastRow } from './rows.ts'
import type { CaseForm } from './useCaseForm.ts'
import { useRows } from './useRows.ts'

/** What a letter demands, in the order in which letters say it. */
export function AsksFields({ form }: { form: CaseForm }) {
  const { t } = useTranslation()
  const asks = form.useWatchValue('asks')
  const { rowKey, redraw } = useRows()
  return (
    <Stack gap="xs" data-rows="asks">
      {asks.map((_, index) => (
        <Group key={rowKey(index)} align="flex-end" wrap="nowrap" gap="xs" data-row>
          <Field path={`asks.${index}`} label={t('cases.form.ask', { number: index + 1 })}>
            {(props) => <GrowingText {...props} rows={2} flex={1} />}
          </Field>
          <RowTools
            name={t('cases.form.ask', { number: index + 1 })}
            index={index}
            count={asks.length}
            onMove={(from, to) => {
              form.reorderListItem('asks', { from, to })
              redraw()
            }}
            onRemove={(row) => {
              form.removeListItem('asks', row)
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
            form.insertListItem('asks', '')
            focusLastRow(event.currentTarget)
          }}
        >
          {t('cases.form.addAsk')}
        </Button>
      </div>
    </Stack>
  )
}
