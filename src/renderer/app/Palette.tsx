import { Spotlight, type SpotlightActionGroupData, type SpotlightFilterFunction } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { matches } from '../components/fold.ts'
import classes from './Palette.module.css'
import { usePaletteActions } from './usePaletteActions.tsx'

type Item = Parameters<SpotlightFilterFunction>[1][number]

const isGroup = (item: Item): item is SpotlightActionGroupData => 'actions' in item

/** Without a query: where to go and what to do. With one: cases and members by name too, accents or not. */
const filter: SpotlightFilterFunction = (query, groups) => {
  const wanted = query.trim()
  return groups.filter(isGroup).flatMap((group) => {
    const found = group.actions.filter((action) =>
      wanted === ''
        ? !action.id.startsWith('record:')
        : matches(wanted, [action.label, action.description, ...[action.keywords ?? []].flat()]),
    )
    return found.length > 0 ? [{ ...group, actions: found.slice(0, 12) }] : []
  })
}

/** Ctrl+K: one box that leads everywhere. */
export function Palette() {
  const { t } = useTranslation()
  const actions = usePaletteActions()
  return (
    <Spotlight
      actions={actions}
      filter={filter}
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
