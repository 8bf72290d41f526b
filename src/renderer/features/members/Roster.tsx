import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '#shared/members.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { matches } from '../../components/fold.ts'
import { RosterTools } from './RosterTools.tsx'
import { SelectionTools } from './SelectionTools.tsx'
import { useRosterColumns } from './useRosterColumns.tsx'
import { useRosterView } from './useRosterView.ts'

/** The table of members with search, filter and what can be done with several at once. */
export function Roster({ members }: { members: readonly Member[] }) {
  const { t } = useTranslation()
  const view = useRosterView()
  const columns = useRosterColumns()
  const [chosen, setChosen] = useState<string[]>([])

  const rows = useMemo(
    () =>
      members.filter(
        (member) =>
          (view.show === 'all' || member.active === (view.show === 'active')) &&
          matches(view.query, [member.name, ...member.address, member.email, member.phone, member.note]),
      ),
    [members, view.show, view.query],
  )
  // What is out of view is not selected: an action never reaches a row that cannot be seen.
  const selected = useMemo(() => {
    const visible = new Set(rows.map((member) => member.id))
    return chosen.filter((id) => visible.has(id))
  }, [rows, chosen])

  return (
    <>
      {selected.length > 0 ? (
        <SelectionTools ids={selected} onClear={() => setChosen([])} />
      ) : (
        <RosterTools view={view} found={rows.length} />
      )}
      {rows.length === 0 ? (
        <EmptyState
          action={
            <Button variant="default" onClick={view.clear}>
              {t('members.clearSearch')}
            </Button>
          }
        >
          {t('members.nothingFound')}
        </EmptyState>
      ) : (
        <DataTable
          label={t('members.title')}
          rows={rows}
          columns={columns}
          rowId={(member) => member.id}
          rowName={(member) => member.name}
          rowLink={(member) => `/members/${member.id}`}
          initialSort={{ id: 'name' }}
          selected={selected}
          onSelect={setChosen}
        />
      )}
    </>
  )
}
