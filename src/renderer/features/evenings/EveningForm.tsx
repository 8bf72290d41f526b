import { Button, Checkbox, Group, MultiSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type EveningFields, mostTallied } from '#shared/evenings.ts'
import { orpc } from '../../app/client.ts'
import { focusFirstError } from '../../components/formFocus.ts'
import { keptForms } from '../../components/keptForms.ts'
import { DayInput } from '../cases/form/DayInput.tsx'
import classes from './Evening.module.css'
import { columnName, type EveningValues, fieldsOf, tallyColumns } from './eveningValues.ts'

interface Props {
  /** Under which what was typed is kept while the window is open. */
  keep: string
  values: EveningValues
  saving: boolean
  onSave: (fields: EveningFields) => void
  onCancel: () => void
}

/** When, where, what for, and what the tally will count. */
export function EveningForm({ keep, values, saving, onSave, onCancel }: Props) {
  const { t } = useTranslation()
  const cases = useQuery(orpc.cases.list.queryOptions())
  const packs = useQuery(orpc.packs.list.queryOptions())
  const form = useForm<EveningValues>({
    initialValues: keptForms.get<EveningValues>(keep) ?? values,
    validate: {
      on: (day) => (day === null ? t('evenings.form.dayMissing') : null),
      startsAt: (time) => (/^(?:([01]\d|2[0-3]):[0-5]\d)?$/.test(time) ? null : t('evenings.form.timeWrong')),
      columns: (chosen) => (chosen.length === 0 ? t('evenings.form.columnsMissing') : null),
    },
    onValuesChange: (now) => keptForms.set(keep, now),
  })
  const open = (cases.data ?? []).filter((one) => one.status === 'open' || values.cases.includes(one.id))
  const waiting = (packs.data ?? []).filter((one) => one.postedOn === null || values.packs.includes(one.id))
  const multi = { searchable: true, hidePickedOptions: true, comboboxProps: { withinPortal: false } }
  return (
    <form
      noValidate
      className={`sheet ${classes.form}`}
      onSubmit={form.onSubmit((now) => {
        const fields = fieldsOf(now)
        if (fields && !saving) onSave(fields)
      }, focusFirstError(form))}
    >
      <Group grow align="flex-start" gap="md">
        <DayInput label={t('evenings.form.on')} withAsterisk clearable={false} {...form.getInputProps('on')} />
        <TextInput
          label={t('evenings.form.startsAt')}
          placeholder="19:00"
          inputMode="numeric"
          {...form.getInputProps('startsAt')}
        />
        <TextInput label={t('evenings.form.place')} {...form.getInputProps('place')} />
      </Group>
      <TextInput
        label={t('evenings.form.title')}
        placeholder={t('evenings.form.titleExample')}
        {...form.getInputProps('title')}
      />
      <MultiSelect
        {...multi}
        label={t('evenings.form.cases')}
        description={t('evenings.form.casesHint', { most: mostTallied.cases })}
        maxValues={mostTallied.cases}
        data={open.map((one) => ({ value: one.id, label: `${one.reference} ${one.headline}` }))}
        nothingFoundMessage={t('evenings.form.noCases')}
        {...form.getInputProps('cases')}
      />
      <MultiSelect
        {...multi}
        label={t('evenings.form.packs')}
        description={t('evenings.form.packsHint')}
        data={waiting.map((one) => ({
          value: one.id,
          label: t('evenings.form.pack', {
            number: one.number,
            count: one.letters,
            references: one.cases.map(({ reference }) => reference).join(', '),
          }),
        }))}
        nothingFoundMessage={t('evenings.form.noPacks')}
        {...form.getInputProps('packs')}
      />
      <MultiSelect
        {...multi}
        searchable={false}
        label={t('evenings.form.columns')}
        description={t('evenings.form.columnsHint', { most: mostTallied.columns })}
        maxValues={mostTallied.columns}
        data={tallyColumns.map((column) => ({
          value: columnName(column),
          label: t(`evenings.column.${column.kind}`, { channel: t(`channel.${column.channel}`) }),
        }))}
        {...form.getInputProps('columns')}
      />
      <Checkbox
        label={t('evenings.form.byPerson')}
        description={t('evenings.form.byPersonHint')}
        {...form.getInputProps('byPerson', { type: 'checkbox' })}
      />
      <Textarea label={t('evenings.form.note')} autosize minRows={2} {...form.getInputProps('note')} />
      <Stack gap={0} align="flex-end">
        <Group gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('app.common.cancel')}
          </Button>
          <Button type="submit" loading={saving}>
            {t('app.common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
