import { Button } from '@mantine/core'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterLook } from '#shared/roster.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { RosterGrid } from './RosterGrid.tsx'
import { RosterTools } from './RosterTools.tsx'
import { unfiltered } from './rosterLook.ts'
import { SelectionTools } from './SelectionTools.tsx'
import { useRosterLook } from './useRosterLook.ts'
import { useRosterRows } from './useRosterRows.ts'
import { useRosterSelection } from './useRosterSelection.ts'
import { useSelectionChanges } from './useSelectionChanges.ts'

/** The table of members with search, filters and what can be done with several at once. */
export function Roster({ first }: { first: RosterLook }) {
  const { t } = useTranslation()
  const looking = useRosterLook(first)
  const { view } = looking.look
  const rows = useRosterRows(view)
  const choosing = useRosterSelection(view, rows.found)
  const changes = useSelectionChanges(choosing)
  const enter = useRef(() => {})
  const onEnter = useCallback(() => enter.current(), [])

  return (
    <>
      <RosterTools looking={looking} found={rows.found} onEnter={onEnter} />
      {choosing.count > 0 && <SelectionTools choosing={choosing} changes={changes} />}
      {rows.query !== null ? (
        <Loaded query={rows.query}>{() => null}</Loaded>
      ) : rows.found === 0 ? (
        <EmptyState
          action={
            <Button variant="default" onClick={() => looking.setView(unfiltered(view))}>
              {t('members.clearSearch')}
            </Button>
          }
        >
          {t('members.nothingFound')}
        </EmptyState>
      ) : (
        <RosterGrid looking={looking} rows={rows} choosing={choosing} onRemove={changes.remove} enter={enter} />
      )}
    </>
  )
}
