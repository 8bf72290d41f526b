import { SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterView } from '#shared/roster.ts'
import { useNumber } from '../../components/locale.ts'
import classes from './Roster.module.css'
import { RosterColumnMenu } from './RosterColumnMenu.tsx'
import { RosterFilters } from './RosterFilters.tsx'
import { RosterViews } from './RosterViews.tsx'
import { filtersIn } from './rosterLook.ts'
import type { RosterLooking } from './useRosterLook.ts'

const shows = ['all', 'active', 'inactive'] as const

interface Props {
  looking: RosterLooking
  found: number
  /** From the search into the table. */
  onEnter: () => void
}

/** Search, filters, views and columns above the roster, and how many rows they leave. */
export const RosterTools = memo(function RosterTools({ looking, found, onEnter }: Props) {
  const { t } = useTranslation()
  const number = useNumber()
  const { look, setView } = looking
  const { view } = look
  return (
    <search className={`${classes.tools} no-print`}>
      <TextInput
        type="search"
        className={classes.search}
        aria-label={t('members.search')}
        placeholder={t('members.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={view.query}
        onChange={(event) => setView({ query: event.currentTarget.value.slice(0, 200) })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return
          event.preventDefault()
          onEnter()
        }}
      />
      <SegmentedControl
        aria-label={t('members.filter.label')}
        value={view.show}
        onChange={(value) => setView({ show: value as RosterView['show'] })}
        data={shows.map((show) => ({ value: show, label: t(`members.filter.${show}`) }))}
      />
      <RosterFilters view={view} onView={setView} />
      <RosterColumnMenu looking={looking} />
      <RosterViews looking={looking} />
      <span className={classes.found} role="status">
        {(view.query !== '' || filtersIn(view) > 0) && t('roster.found', { count: found, number: number(found) })}
      </span>
    </search>
  )
})
