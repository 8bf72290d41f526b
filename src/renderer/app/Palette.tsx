import { Spotlight, type SpotlightActionGroupData, type SpotlightFilterFunction } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { matches } from '../components/fold.ts'
import classes from './Palette.module.css'
import { codeEntry, useCodeSearch } from './useCodeSearch.tsx'
import { memberEntry, usePaletteActions } from './usePaletteActions.tsx'

type Item = Parameters<SpotlightFilterFunction>[1][number]

const isGroup = (item: Item): item is SpotlightActionGroupData => 'actions' in item

/** Without a query: where to go and what to do. With one: cases and members by name too, accents or not; and a letter by its code. */
const filter: SpotlightFilterFunction = (query, groups) => {
  const wanted = query.trim()
  return groups.filter(isGroup).flatMap((group) => {
    const found = group.actions.filter((action) =>
      wanted === ''
        ? !action.id.startsWith('record:') && !action.id.startsWith(memberEntry)
        : action.id.startsWith(codeEntry) ||
          action.id.startsWith(memberEntry) ||
          matches(wanted, [action.label, action.description, ...[action.keywords ?? []].flat()]),
    )
    return found.length > 0 ? [{ ...group, actions: found.slice(0, 12) }] : []
  })
}

/** Marks the entry that Enter takes, as the palette itself does it. */
function markFirst(): void {
  const entries = [...document.querySelectorAll('.mantine-Spotlight-content [data-action]')]
  for (const entry of entries) entry.removeAttribute('data-selected')
  entries[0]?.setAttribute('data-selected', 'true')
}

/** Ctrl+K: one box that leads everywhere. */
export function Palette() {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const places = usePaletteActions(query)
  const letters = useCodeSearch(query)
  const actions = useMemo(() => (letters ? [letters, ...places] : places), [letters, places])
  // The palette marks its first entry when something is typed; the desk's answers come a moment later.
  useEffect(() => {
    if (letters || (query.trim() !== '' && places.length > 0)) markFirst()
  }, [letters, places, query])
  return (
    <Spotlight
      actions={actions}
      filter={filter}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      centered={false}
      yOffset="12vh"
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      nothingFound={t('app.palette.nothing')}
      scrollable
      // The list scrolls, so the keyboard must be able to reach it.
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      maxHeight={460}
      attributes={{ content: { 'aria-label': t('app.palette.label') } }}
      classNames={{
        action: classes.action,
        actionsGroup: classes.group,
        search: classes.search,
        actionDescription: classes.description,
      }}
      searchProps={{
        leftSection: <IconSearch size={20} aria-hidden />,
        placeholder: t('app.palette.placeholder'),
        'aria-label': t('app.palette.label'),
      }}
    />
  )
}
