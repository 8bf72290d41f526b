import { AppShell, Burger, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation } from 'react-router'
import { HistoryDrawer } from '../features/history/HistoryDrawer.tsx'
import { CommandsProvider } from './commands.tsx'
import { Header } from './Header.tsx'
import { Navigation } from './Navigation.tsx'
import { Palette } from './Palette.tsx'
import classes from './Shell.module.css'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { useAppearance } from './useAppearance.ts'

/** What surrounds every screen: navigation, search, undo, and the places where commands lead. */
export function Shell() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const [navOpen, nav] = useDisclosure(false)
  const main = useRef<HTMLElement>(null)
  useAppearance()

  // biome-ignore lint/correctness/useExhaustiveDependencies: on a small window, arriving somewhere closes the navigation
  useEffect(() => nav.close(), [pathname])

  return (
    <CommandsProvider>
      {/* A button, since the hash of a real link is the router's. */}
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('app.skip')}
      </button>
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !navOpen } }}
        layout="alt"
        padding={0}
        transitionDuration={120}
      >
        <AppShell.Header className={`${classes.header} no-print`}>
          <Group h="100%" px="lg" gap="xs" wrap="nowrap">
            <Burger
              opened={navOpen}
              onClick={nav.toggle}
              hiddenFrom="sm"
              size="sm"
              aria-expanded={navOpen}
              aria-label={navOpen ? t('app.nav.close') : t('app.nav.open')}
            />
            <Header />
          </Group>
        </AppShell.Header>
        <AppShell.Navbar className={`${classes.nav} no-print`} aria-label={t('app.nav.label')}>
          <Navigation onClose={nav.close} />
        </AppShell.Navbar>
        <AppShell.Main id="main" ref={main} tabIndex={-1} className={classes.main}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
      <Palette />
      <ShortcutSheet />
      <HistoryDrawer />
    </CommandsProvider>
  )
}
