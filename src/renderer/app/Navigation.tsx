import { CloseButton, NavLink } from '@mantine/core'
import {
  IconBuildingBank,
  IconCandle,
  IconChecklist,
  IconFileDescription,
  IconHome,
  IconMailbox,
  IconMailOpened,
  type IconProps,
  IconReportAnalytics,
  IconSettings,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { Candle } from './Candle.tsx'
import classes from './Navigation.module.css'

interface Place {
  name:
    | 'overview'
    | 'cases'
    | 'addressees'
    | 'members'
    | 'evenings'
    | 'packs'
    | 'actions'
    | 'replies'
    | 'reports'
    | 'bin'
    | 'settings'
  to: string
  icon: ComponentType<IconProps>
  /** Further addresses that belong to this place. */
  also?: readonly string[]
}

/** Where one can go, in the order of the work. */
export const places: readonly Place[] = [
  { name: 'overview', to: '/', icon: IconHome },
  { name: 'cases', to: '/cases', icon: IconFileDescription, also: ['/intake'] },
  { name: 'addressees', to: '/addressees', icon: IconBuildingBank },
  { name: 'members', to: '/members', icon: IconUsers },
  { name: 'evenings', to: '/evenings', icon: IconCandle },
  { name: 'packs', to: '/packs', icon: IconMailbox },
  { name: 'actions', to: '/actions', icon: IconChecklist },
  { name: 'replies', to: '/replies', icon: IconMailOpened },
  { name: 'reports', to: '/reports', icon: IconReportAnalytics, also: ['/exchange', '/money'] },
]
export const backPlaces: readonly Place[] = [
  { name: 'bin', to: '/bin', icon: IconTrash },
  { name: 'settings', to: '/settings', icon: IconSettings },
]

const isIn = (path: string, to: string) => path === to || (to !== '/' && path.startsWith(`${to}/`))

/** The navigation bar; the current place is marked by weight, a flame bar and `aria-current`. */
export function Navigation({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const link = ({ name, to, icon: Icon, also }: Place) => {
    const active = isIn(pathname, to) || (also ?? []).some((other) => isIn(pathname, other))
    return (
      <NavLink
        key={name}
        component={Link}
        to={to}
        label={t(`app.nav.${name}`)}
        leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
        active={active}
        aria-current={active ? 'page' : undefined}
        className={classes.link}
      />
    )
  }
  return (
    <div className={classes.root}>
      <div className={classes.brand}>
        <Candle />
        <span className={classes.name}>{t('app.name')}</span>
        <CloseButton hiddenFrom="sm" ml="auto" aria-label={t('app.nav.close')} onClick={onClose} />
      </div>
      <div className={classes.places}>{places.map(link)}</div>
      <div className={classes.back}>{backPlaces.map(link)}</div>
    </div>
  )
}
