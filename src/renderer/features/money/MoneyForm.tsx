import { Button, Group, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Currency, moneyText } from '#shared/currency.ts'
import { expenseKinds, incomeKinds, type MoneyEntry, type MoneyFields, MoneyKind } from '#shared/money.ts'
import { orpc } from '../../app/client.ts'
import { dayText, today } from '../../components/days.ts'
import { focusFirstError } from '../../components/formFocus.ts'
import { keptForms } from '../../components/keptForms.ts'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import { DayInput } from '../cases/form/DayInput.tsx'
import { AmountInput } from './AmountInput.tsx'
import { checkEntry, type Entry, entryFrom, fieldsFrom } from './entry.ts'
import classes from './Money.module.css'

interface MoneyFormProps {
  /** The entry to change; without it a new one is noted. */
  of?: MoneyEntry
  /** What a new one begins with. */
  start?: Partial<Entry> & { packId?: string }
  currency: Currency
  /** Under this name what was typed is kept. */
  keep: string
  /** Without it the form stays for the next entry: a purse has many receipts. */
  onDone?: () => void
}

const blank: Entry = { kind: null, amount: '', on: null, eveningId: null, caseId: null, note: '' }

/** What came in or went out. */
export function MoneyForm({ of, start = {}, currency: home, keep, onDone }: MoneyFormProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const currency = of?.currency ?? home
  const { packId: ofPack = null, ...begin } = start
  const packId = of ? of.packId : ofPack
  const fresh: Entry = { ...blank, on: today(), ...begin }
  const evenings = useQuery(orpc.evenings.list.queryOptions())
  const cases = useQuery(orpc.cases.list.queryOptions())
  const form = useForm<Entry>({
    initialValues: keptForms.get<Entry>(keep) ?? (of ? entryFrom(of, locale) : fresh),
    validate: (entry) =>
      Object.fromEntries(
        Object.entries(checkEntry(entry, { currency, locale, today: today() })).map(([path, key]) => [
          path,
          t(`money.error.${key}`),
        ]),
      ),
    onValuesChange: (now) => keptForms.set(keep, now),
  })
  const said = (_: unknown, { fields }: { fields: MoneyFields }) =>
    t('money.saved', {
      amount: moneyText(fields.amount, fields.currency, locale),
      kind: t(`money.kindOf.${fields.kind}`),
    })
  const done = () => {
    keptForms.drop(keep)
    onDone?.()
  }
  const next = () => {
    form.setValues({ amount: '', note: '' })
    form.clearErrors()
    keptForms.drop(keep)
    form.getInputNode('amount')?.focus()
  }
  const add = useChange(orpc.money.add.mutationOptions(), { said, after: onDone ? done : next })
  const update = useChange(orpc.money.update.mutationOptions(), { said, after: done })
  const saving = add.isPending || update.isPending
  const save = form.onSubmit((entry) => {
    const fields = fieldsFrom(entry, currency, packId, locale)
    if (!fields || saving) return
    if (of) update.mutate({ id: of.id, fields })
    else add.mutate({ fields })
  }, focusFirstError(form))
  const optional = {
    comboboxProps: { withinPortal: false },
    placeholder: t('money.optional'),
    searchable: true,
    openOnFocus: false,
    clearable: true,
    nothingFoundMessage: t('money.nothingFound'),
  }
  const kinds = (of: readonly MoneyKind[]) => of.map((value) => ({ value, label: t(`money.kindOf.${value}`) }))
  const eveningName = (one: { on: string; title: string; place: string }) =>
    [dayText(one.on, locale), one.title || one.place].filter(Boolean).join(' · ')
  return (
    <form onSubmit={save} className={classes.form} aria-label={t(of ? 'money.editTitle' : 'money.addTitle')} noValidate>
      <Select
        label={t('money.kind')}
        withAsterisk
        aria-required
        className={classes.wide}
        allowDeselect={false}
        searchable
        openOnFocus={false}
        maxDropdownHeight={420}
        nothingFoundMessage={t('money.nothingFound')}
        comboboxProps={{ withinPortal: false }}
        data={[
          { group: t('money.income'), items: kinds(incomeKinds) },
          { group: t('money.expenses'), items: kinds(expenseKinds) },
        ]}
        {...form.getInputProps('kind')}
        onChange={(value) => form.setFieldValue('kind', value === null ? null : MoneyKind.parse(value))}
      />
      <AmountInput
        label={t('money.amountIn', { currency })}
        withAsterisk
        aria-required
        {...(onDone ? { 'data-autofocus': true } : {})}
        currency={currency}
        {...form.getInputProps('amount')}
        value={form.values.amount}
      />
      <DayInput label={t('money.day')} clearable={false} maxDate={today()} {...form.getInputProps('on')} />
      <Select
        {...optional}
        className={classes.wide}
        label={t('money.evening')}
        clearButtonProps={{ 'aria-label': t('money.noEvening') }}
        data={(evenings.data ?? []).map((one) => ({ value: one.id, label: eveningName(one) }))}
        {...form.getInputProps('eveningId')}
      />
      <Select
        {...optional}
        className={classes.wide}
        label={t('money.case')}
        clearButtonProps={{ 'aria-label': t('money.noCase') }}
        data={(cases.data ?? []).map((one) => ({ value: one.id, label: `${one.reference} ${one.headline}` }))}
        {...form.getInputProps('caseId')}
      />
      <TextInput
        className={classes.wide}
        label={t('money.note')}
        placeholder={t('money.optional')}
        description={t('money.noteHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={500}
        {...form.getInputProps('note')}
      />
      <Group gap="xs" className={classes.buttons}>
        {onDone && (
          <Button variant="default" onClick={done}>
            {t('money.cancel')}
          </Button>
        )}
        <Button type="submit" loading={saving}>
          {t(of ? 'money.save' : 'money.add')}
        </Button>
      </Group>
    </form>
  )
}
