import { SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Roster.module.css'
import { type RosterView, type Show, shows } from './useRosterView.ts'

/** Search and filter above the roster, and how many rows they leave. */
export function RosterTools({ view, found }: { view: RosterView; found: number }) {
  const { t } = useTranslation()
  return (
    <search className={`${classes.tools} no-print`}>
      <TextInput
        type="search"
        className={classes.search}
        aria-label={t('members.search')}
        placeholder={t('members.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={view.query}
        onChange={(event) => view.setQuery(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={t('members.filter.label')}
        value={view.show}
        onChange={(value) => view.setShow(value as Show)}
        data={shows.map((show) => ({ value: show, label: t(`members.filter.${show}`) }))}
      />
      <span className={classes.found} role="status">
        {(view.query !== '' || view.show !== 'all') && t('members.found', { count: found })}
      </span>
    </search>
  )
}
