import { Button, Group, NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { type Action, type ActionFields, actionKinds } from '#shared/actions.ts'
import { channels } from '#shared/values.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../components/days.ts'
import { MemberSelect } from '../../components/MemberSelect.tsx'
import { useChange } from '../../components/useChange.ts'
import { DayInput } from '../cases/form/DayInput.tsx'
import classes from './ActionForm.module.css'
import { checkAction, type Entry, entryFrom, fieldsFrom } from './entry.ts'

interface ActionFormProps {
  /** The entry to change; without it a new one is added. */
  of?: Action
  onDone?: () => void
}

/** One entry of the log. After adding, case, channel and day stay: a paper list has many lines alike. */
export function ActionForm({ of, onDone }: ActionFormProps) {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const count = useRef<HTMLInputElement>(null)
  const cases = useQuery(orpc.cases.list.queryOptions())
  const form = useForm<Entry>({
    initialValues: of ? entryFrom(of) : { ...entryFrom(null), caseId: params.get('case'), on: today() },
    validateInputOnBlur: true,
    validate: (entry) =>
      Object.fromEntries(Object.entries(checkAction(entry)).map(([path, key]) => [path, t(`actions.error.${key}`)])),
  })
  const { caseId } = form.values
  const opened = useQuery({
    ...orpc.cases.get.queryOptions({ input: { id: caseId ?? '' } }),
    enabled: caseId !== null,
  })

  const said = (_: unknown, { fields }: { fields: Pick<ActionFields, 'count' | 'channel'> }) =>
    t('actions.saved', { count: fields.count, channel: t(`channel.${fields.channel}`) })
  const add = useChange(orpc.actions.add.mutationOptions(), {
    said,
    after: () => {
      form.setValues({ count: 1, memberId: null, note: '' })
      count.current?.focus()
      count.current?.select()
    },
  })
  const update = useChange(orpc.actions.update.mutationOptions(), { said, after: () => onDone?.() })
  const saving = add.isPending || update.isPending
  const save = form.onSubmit(
    (entry) => {
      const fields = fieldsFrom(entry)
      if (!fields || saving) return
      if (of) update.mutate({ id: of.id, fields })
      else add.mutate({ fields })
    },
    (errors) => form.getInputNode(Object.keys(errors)[0] ?? 'caseId')?.focus(),
  )
  const searching = {
    comboboxProps: { withinPortal: false },
    searchable: true,
    clearable: true,
    nothingFoundMessage: t('actions.nothingFound'),
  }

  return (
    <form
      onSubmit={save}
      className={classes.form}
      aria-label={t(of ? 'actions.editTitle' : 'actions.addTitle')}
      noValidate
    >
      <Select
        {...searching}
        clearable={false}
        allowDeselect={false}
        className={classes.wide}
        label={t('actions.case')}
        withAsterisk
        aria-required
        data={(cases.data ?? []).map((one) => ({ value: one.id, label: `${one.reference} ${one.headline}` }))}
        {...form.getInputProps('caseId')}
        onChange={(value) => form.setValues({ caseId: value, addresseeId: null })}
      />
      <Select
        label={t('actions.channel')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        {...form.getInputProps('channel')}
      />
      <Select
        label={t('actions.kind')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={actionKinds.map((value) => ({ value, label: t(`actions.kindOf.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <NumberInput
        ref={count}
        label={t('actions.count')}
        min={1}
        max={100_000}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="none"
        {...form.getInputProps('count')}
      />
      <DayInput label={t('actions.day')} clearable={false} {...form.getInputProps('on')} />
      <Select
        {...searching}
        className={classes.wide}
        label={t('actions.addressee')}
        placeholder={t('actions.optional')}
        clearButtonProps={{ 'aria-label': t('actions.noAddressee') }}
        data={(opened.data?.addressees ?? []).map((one) => ({ value: one.id, label: one.name || one.title }))}
        {...form.getInputProps('addresseeId')}
      />
      <MemberSelect
        {...searching}
        className={classes.wide}
        label={t('actions.member')}
        placeholder={t('actions.optional')}
        clearButtonProps={{ 'aria-label': t('actions.noMember') }}
        {...form.getInputProps('memberId')}
      />
      <TextInput
        className={classes.wide}
        label={t('actions.note')}
        placeholder={t('actions.optional')}
        {...form.getInputProps('note')}
      />
      <Group gap="xs" className={classes.buttons}>
        {of && (
          <Button variant="default" onClick={onDone}>
            {t('actions.cancel')}
          </Button>
        )}
        <Button type="submit" loading={saving}>
          {t(of ? 'actions.save' : 'actions.add')}
        </Button>
      </Group>
    </form>
  )
}
