import { ActionIcon, Group } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { moneyText } from '#shared/currency.ts'
import { isIncome, type MoneyEntry } from '#shared/money.ts'
import { orpc } from '../../app/client.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { Day } from '../../components/Day.tsx'
import { dayText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import classes from './Money.module.css'

interface MoneyTableProps {
  entries: readonly MoneyEntry[]
  onEdit: (entry: MoneyEntry) => void
}

/** Entries one by one, what came in and what went out in columns of their own. */
export function MoneyTable({ entries, onEdit }: MoneyTableProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { mutate, isPending } = useChange(orpc.money.remove.mutationOptions(), {
    said: (_, { id }) => {
      const gone = entries.find((one) => one.id === id)
      return t('money.removed', { amount: gone ? moneyText(gone.amount, gone.currency, locale) : '' })
    },
  })
  const columns = useMemo<Column<MoneyEntry>[]>(() => {
    const amountOf = (one: MoneyEntry) => moneyText(one.amount, one.currency, locale)
    const side = (id: string, header: string, income: boolean): Column<MoneyEntry> => ({
      id,
      header,
      value: (one) => (isIncome(one.kind) === income ? one.amount : null),
      cell: (one) => (isIncome(one.kind) === income ? amountOf(one) : ''),
      align: 'end',
      width: '7rem',
    })
    const what = (one: MoneyEntry) => `${amountOf(one)}, ${t(`money.kindOf.${one.kind}`)}, ${dayText(one.on, locale)}`
    return [
      { id: 'on', header: t('money.day'), value: (one) => one.on, cell: (one) => <Day day={one.on} />, width: '6rem' },
      { id: 'kind', header: t('money.kind'), value: (one) => t(`money.kindOf.${one.kind}`), width: '14rem' },
      side('income', t('money.income'), true),
      side('expenses', t('money.expenses'), false),
      { id: 'belongs', header: t('money.belongs'), cell: (one) => <Belongs of={one} /> },
      { id: 'note', header: t('money.note'), value: (one) => one.note || null, spare: true },
      {
        id: 'tools',
        plain: true,
        header: t('money.tools'),
        width: '5rem',
        cell: (one) => (
          <Group gap={2} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('money.edit', { what: what(one) })}
              onClick={() => onEdit(one)}
            >
              <IconPencil size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('money.remove', { what: what(one) })}
              disabled={isPending}
              onClick={() => mutate({ id: one.id })}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ),
      },
    ]
  }, [t, locale, onEdit, isPending, mutate])
  return (
    <DataTable
      label={t('money.entries')}
      rows={entries}
      columns={columns}
      rowId={(one) => one.id}
      initialSort={{ id: 'on', desc: true }}
    />
  )
}

/** The case, the pack and the evening of an entry, each leading there. */
function Belongs({ of }: { of: MoneyEntry }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { caseId, reference, packId, packNumber, eveningId, eveningOn } = of
  const links = [
    reference !== null && { to: `/cases/${caseId}`, name: reference },
    packNumber !== null && { to: `/packs/${packId}`, name: t('money.pack', { number: packNumber }) },
    eveningOn !== null && {
      to: `/evenings/${eveningId}`,
      name: t('money.eveningOf', { day: dayText(eveningOn, locale) }),
    },
  ].filter((link) => link !== false)
  return (
    <span className={classes.belongs}>
      {links.map(({ to, name }) => (
        <Link key={to} to={to}>
          {name}
        </Link>
      ))}
    </span>
  )
}
