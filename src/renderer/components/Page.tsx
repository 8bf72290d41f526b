import { Group, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import classes from './Page.module.css'

interface Props {
  /** The screen's name: heading and window title. */
  title: string
  /** A case's headline or other words that people wrote, set larger in the serif; `title` then names the window. */
  serifTitle?: ReactNode
  /** A short line above the heading, e.g. "UA 172/17 · Belarus". */
  eyebrow?: ReactNode
  /** A quiet line under the heading. */
  subtitle?: ReactNode
  /** The one primary action, top right. */
  primary?: ReactNode
  /** Other actions, left of the primary one. */
  actions?: ReactNode
  /** Reading width for forms and texts instead of the whole width. */
  narrow?: boolean
  /** For long forms: the heading and its actions stay in view. */
  sticky?: boolean
  children?: ReactNode
}

/** The frame of every screen: names the window, takes the focus on arrival, and puts the actions where they always are. */
export function Page({ title, serifTitle, eyebrow, subtitle, primary, actions, narrow, sticky, children }: Props) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    document.title = t('app.title', { page: title })
  }, [t, title])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what makes it a new page
  useEffect(() => {
    // A dialog or a field that asked for the focus keeps it; the palette is closing when it led here.
    const inside = document.activeElement?.closest('main, [role="dialog"]:not(.mantine-Spotlight-content)')
    if (inside === null || inside === undefined || document.activeElement === inside) {
      heading.current?.focus({ preventScroll: true })
    }
    window.scrollTo(0, 0)
  }, [pathname])

  return (
    <div className={classes.page} data-narrow={narrow || undefined}>
      <div className={classes.head} data-sticky={sticky || undefined}>
        <div className={classes.words}>
          {eyebrow && <div className={classes.eyebrow}>{eyebrow}</div>}
          <Title
            order={1}
            ref={heading}
            tabIndex={-1}
            className={classes.title}
            data-serif={serifTitle ? true : undefined}
          >
            {serifTitle ?? title}
          </Title>
          {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        {(primary || actions) && (
          <Group gap="xs" className={`${classes.actions} no-print`}>
            {actions}
            {primary}
          </Group>
        )}
      </div>
      {children}
    </div>
  )
}
