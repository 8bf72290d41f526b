import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { GroupTallies } from '#shared/exchange.ts'
import { orpc } from '../../app/client.ts'
import { Country } from '../../components/Country.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { dayText } from '../../components/days.ts'
import { useLocale, useNumber } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import classes from './Exchange.module.css'

type CaseRow = GroupTallies['cases'][number]

/** What other groups told of their actions, summed by case; apart from this group's own figures. */
export function OtherGroups({ told }: { told: GroupTallies }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const number = useNumber()
  const remove = useChange(orpc.exchange.removeGroup.mutationOptions(), { said: () => t('exchange.groups.removed') })
  if (told.groups.length === 0) return null
  const columns: Column<CaseRow>[] = [
    { id: 'reference', header: t('exchange.groups.case'), value: (row) => row.reference, width: '9rem' },
    { id: 'headline', header: t('exchange.groups.headline'), value: (row) => row.headline },
    {
      id: 'country',
      header: t('exchange.groups.country'),
      value: (row) => row.country,
      cell: (row) => (row.country === null ? '' : <Country code={row.country} />),
      width: '9rem',
      spare: true,
    },
    { id: 'groups', header: t('exchange.groups.groups'), value: (row) => row.groups, align: 'end', width: '6rem' },
    {
      id: 'letters',
      header: t('exchange.groups.letters'),
      value: (row) => row.channels.letter ?? 0,
      cell: (row) => number(row.channels.letter ?? 0),
      align: 'end',
      width: '6rem',
    },
    {
      id: 'total',
      header: t('exchange.groups.total'),
      value: (row) => row.total,
      cell: (row) => number(row.total),
      align: 'end',
      width: '6rem',
    },
  ]
  return (
    <section aria-labelledby="other-groups" className={classes.section}>
      <h2 id="other-groups">{t('exchange.groups.title')}</h2>
      <p className="quiet">{t('exchange.groups.intro')}</p>
      <DataTable
        label={t('exchange.groups.title')}
        rows={told.cases}
        columns={columns}
        rowId={(row) => row.reference}
        initialSort={{ id: 'total', desc: true }}
      />
      <ul className={`sheet ${classes.list}`}>
        {told.groups.map(({ groupId, name, total, countedAt }) => (
          <li key={groupId}>
            <span>
              {t('exchange.groups.told', {
                name: name || t('exchange.nameless'),
                count: total,
                number: number(total),
                on: dayText(countedAt.slice(0, 10), locale),
              })}
            </span>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => remove.mutate({ groupId })}
            >
              {t('exchange.groups.remove', { name: name || t('exchange.nameless') })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
