import { ActionIcon, Button, Group } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { InfiniteData } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Action } from '#shared/actions.ts'
import { orpc } from '../../app/client.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { Day } from '../../components/Day.tsx'
import { useNumber } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import classes from './ActionsScreen.module.css'
import { Corrections } from './Corrections.tsx'

/** "UA 172/17" stays on one line; other names of a case may be long. */
const shortReference = 14

interface ActionsTableProps {
  pages: InfiniteData<{ total: number; actions: Action[] }, unknown>
  more: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  empty: ReactNode
  withoutCase?: boolean
  withoutMember?: boolean
  /** With it, entries made by hand can be changed and deleted. */
  onEdit?: (action: Action) => void
}

/** The action log as a table. */
export function ActionsTable({
  pages,
  more,
  empty,
  withoutCase = false,
  withoutMember = false,
  onEdit,
}: ActionsTableProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const remove = useChange(orpc.actions.remove.mutationOptions(), { said: () => t('actions.removed') })
  const { mutate, isPending } = remove
  const rows = useMemo(() => pages.pages.flatMap((page) => page.actions), [pages])
  const total = pages.pages.at(-1)?.total ?? 0

  const columns = useMemo<Column<Action>[]>(() => {
    const all: Column<Action>[] = [
      {
        id: 'on',
        header: t('actions.day'),
        value: (one) => one.on,
        cell: (one) => <Day day={one.on} />,
        width: '5.5rem',
      },
      {
        id: 'case',
        header: t('actions.case'),
        value: (one) => one.reference,
        cell: (one) => (
          <Link
            to={`/cases/${one.caseId}`}
            className={one.reference.length <= shortReference ? classes.whole : undefined}
          >
            {one.reference}
          </Link>
        ),
      },
      { id: 'channel', header: t('actions.channel'), value: (one) => t(`channel.${one.channel}`), width: '6rem' },
      { id: 'kind', header: t('actions.kind'), value: (one) => t(`actions.kindOf.${one.kind}`), width: '6rem' },
      {
        id: 'count',
        header: t('actions.count'),
        value: (one) => one.count,
        cell: (one) => number(one.count),
        align: 'end',
        width: '4.5rem',
      },
      { id: 'addressee', header: t('actions.addressee'), value: (one) => one.addresseeName, spare: true },
      { id: 'member', header: t('actions.member'), value: (one) => one.memberName },
      {
        id: 'source',
        header: t('actions.source'),
        value: (one) => t(`actions.from.${one.source}`, { number: one.packNumber ?? 0 }),
        cell: (one) => (
          <>
            {t(`actions.from.${one.source}`, { number: one.packNumber ?? 0 })}
            {one.corrections.length > 0 && (
              <>
                {' '}
                <Corrections of={one.corrections} />
              </>
            )}
          </>
        ),
        width: '6rem',
      },
    ]
    if (onEdit) {
      all.push({
        id: 'tools',
        plain: true,
        header: t('actions.change'),
        width: '5rem',
        cell: (one) =>
          one.source !== 'pack' && (
            <Group gap={2} wrap="nowrap">
              <ActionIcon variant="subtle" color="gray" aria-label={t('actions.edit')} onClick={() => onEdit(one)}>
                <IconPencil size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('actions.remove')}
                disabled={isPending}
                onClick={() => mutate({ id: one.id })}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
          ),
      })
    }
    return all.filter(({ id }) => !(withoutCase && id === 'case') && !(withoutMember && id === 'member'))
  }, [t, number, withoutCase, withoutMember, onEdit, isPending, mutate])

  if (rows.length === 0) return <>{empty}</>
  return (
    <>
      <DataTable
        label={t('actions.title')}
        rows={rows}
        columns={columns}
        rowId={(one) => one.id}
        initialSort={{ id: 'on', desc: true }}
      />
      {more.hasNextPage && (
        <Group mt="md" gap="sm">
          <Button variant="default" loading={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>
            {t('actions.more')}
          </Button>
          <span className="quiet">{t('actions.shown', { shown: number(rows.length), total: number(total) })}</span>
        </Group>
      )}
    </>
  )
}
