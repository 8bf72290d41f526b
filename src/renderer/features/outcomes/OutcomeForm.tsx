import { Button, Checkbox, Group, MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Case } from '#shared/cases.ts'
import { endsCase, type Outcome, OutcomeKind, outcomeKinds } from '#shared/outcomes.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../components/days.ts'
import { focusFirstError } from '../../components/formFocus.ts'
import { keptForms } from '../../components/keptForms.ts'
import { useChange } from '../../components/useChange.ts'
import { DayInput } from '../cases/form/DayInput.tsx'
import classes from './CaseOutcomes.module.css'

interface OutcomeFormProps {
  about: Case
  /** The outcome to change; without it a new one is recorded. */
  of?: Outcome
  onDone: () => void
}

interface Entry {
  kind: OutcomeKind | null
  on: string | null
  people: string[]
  note: string
  source: string
}

/** What happened, when, to whom, and where it was heard. */
export function OutcomeForm({ about, of, onDone }: OutcomeFormProps) {
  const { t } = useTranslation()
  const key = of ? `outcome:${of.id}` : `outcome:new:${about.id}`
  const form = useForm<Entry>({
    initialValues:
      keptForms.get<Entry>(key) ??
      (of
        ? { kind: of.kind, on: of.on, people: of.people, note: of.note, source: of.source }
        : { kind: null, on: today(), people: [], note: '', source: '' }),
    validate: {
      kind: (kind) => (kind === null ? t('outcomes.error.kind') : null),
      on: (day) => (day === null ? t('outcomes.error.on') : day > today() ? t('outcomes.error.future') : null),
    },
    onValuesChange: (now) => keptForms.set(key, now),
  })
  const { kind } = form.values
  const [close, setClose] = useState<boolean | null>(null)
  const mayClose = of === undefined && about.status === 'open'
  const closes = mayClose && kind !== null && (close ?? endsCase(kind))
  const done = () => {
    keptForms.drop(key)
    onDone()
  }
  const { reference } = about
  const add = useChange(orpc.outcomes.add.mutationOptions(), {
    said: ({ held }, input) => {
      if (!input.close) return t('outcomes.saved', { reference })
      return held > 0 ? t('outcomes.savedHeld', { reference, count: held }) : t('outcomes.savedClosed', { reference })
    },
    after: done,
  })
  const update = useChange(orpc.outcomes.update.mutationOptions(), {
    said: () => t('outcomes.saved', { reference }),
    after: done,
  })
  const saving = add.isPending || update.isPending
  const save = form.onSubmit((entry) => {
    if (saving || entry.kind === null || entry.on === null) return
    const fields = { ...entry, caseId: about.id, kind: entry.kind, on: entry.on }
    if (of) update.mutate({ id: of.id, fields })
    else add.mutate({ fields, close: closes })
  }, focusFirstError(form))
  const names = [...new Set([...about.people.map(({ name }) => name), ...form.values.people])]
  return (
    <form className={classes.stack} noValidate onSubmit={save}>
      <Group grow align="flex-start">
        <Select
          label={t('outcomes.kind')}
          withAsterisk
          aria-required
          data-autofocus
          allowDeselect={false}
          placeholder={t('outcomes.kindPlaceholder')}
          comboboxProps={{ withinPortal: false }}
          data={outcomeKinds.map((value) => ({ value, label: t(`outcomes.kindOf.${value}`) }))}
          {...form.getInputProps('kind')}
          onChange={(value) => form.setFieldValue('kind', value === null ? null : OutcomeKind.parse(value))}
        />
        <DayInput
          label={t('outcomes.on')}
          withAsterisk
          clearable={false}
          maxDate={today()}
          {...form.getInputProps('on')}
        />
      </Group>
      {names.length > 1 && (
        <MultiSelect
          label={t('outcomes.people')}
          description={t('outcomes.peopleHint')}
          placeholder={form.values.people.length === 0 ? t('outcomes.everybody') : ''}
          comboboxProps={{ withinPortal: false }}
          data={names}
          {...form.getInputProps('people')}
        />
      )}
      <Textarea
        label={t('outcomes.note')}
        description={t('outcomes.noteHint')}
        autosize
        minRows={2}
        maxLength={20_000}
        {...form.getInputProps('note')}
      />
      <TextInput
        label={t('outcomes.source')}
        placeholder={t('outcomes.sourceSample')}
        maxLength={500}
        {...form.getInputProps('source')}
      />
      {mayClose && (
        <Checkbox
          label={t('outcomes.close', { reference })}
          description={t('outcomes.closeHint')}
          checked={closes}
          onChange={(event) => setClose(event.currentTarget.checked)}
        />
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={done}>
          {t('app.common.cancel')}
        </Button>
        <Button type="submit" loading={saving}>
          {t('app.common.save')}
        </Button>
      </Group>
    </form>
  )
}
