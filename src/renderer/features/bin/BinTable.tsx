import { Button, TextInput } from '@mantine/core'
import { IconArrowBackUp, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BinItem } from '#shared/desk.ts'
import { orpc } from '../../app/client.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { instantText } from '../../components/days.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { matches } from '../../components/fold.ts'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import { said } from './said.ts'

export function BinTable({ items: inBin }: { items: readonly BinItem[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const items = useMemo(() => inBin.map((item) => said(t, item, locale)), [inBin, t, locale])
  const [query, setQuery] = useState('')
  const { mutate, isPending } = useChange(orpc.bin.restore.mutationOptions(), {
    said: (_, { id }) => t('bin.restored', { name: items.find((item) => item.id === id)?.name ?? '' }),
  })
  const columns = useMemo<Column<BinItem>[]>(
    () => [
      { id: 'name', header: t('bin.name'), value: (item) => item.name, cell: (item) => <strong>{item.name}</strong> },
      { id: 'kind', header: t('bin.kind'), value: (item) => t(`bin.kindOf.${item.kind}`) },
      { id: 'detail', header: t('bin.detail'), value: (item) => item.detail || null },
      {
        id: 'deleted',
        header: t('bin.deleted'),
        value: (item) => item.deletedAt,
        cell: (item) => <time dateTime={item.deletedAt}>{instantText(item.deletedAt, locale)}</time>,
      },
      {
        id: 'restore',
        header: t('bin.action'),
        width: '140px',
        cell: (item) => (
          <Button
            size="compact-sm"
            variant="default"
            disabled={isPending}
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            aria-label={t('bin.restoreWhat', { name: item.name })}
            onClick={() => mutate({ kind: item.kind, id: item.id })}
          >
            {t('bin.restore')}
          </Button>
        ),
      },
    ],
    [t, locale, isPending, mutate],
  )
  const rows = useMemo(() => items.filter((item) => matches(query, [item.name, item.detail])), [items, query])
  return (
    <>
      <search>
        <TextInput
          type="search"
          maw={320}
          mb="sm"
          aria-label={t('bin.search')}
          placeholder={t('bin.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </search>
      {rows.length === 0 ? (
        <EmptyState>{t('bin.nothingFound')}</EmptyState>
      ) : (
        <DataTable
          label={t('bin.title')}
          rows={rows}
          columns={columns}
          rowId={(item) => item.id}
          initialSort={{ id: 'deleted', desc: true }}
        />
      )}
    </>
  )
}
