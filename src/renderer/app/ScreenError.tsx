import { Button, Code } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useRouteError } from 'react-router'
import { EmptyState } from '../components/EmptyState.tsx'
import { Page } from '../components/Page.tsx'

/** In place of a screen that failed: nothing is lost, and two ways on. */
export function ScreenError() {
  const { t } = useTranslation()
  const error = useRouteError()
  return (
    <Page
      title={t('app.error.screenTitle')}
      narrow
      actions={
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('app.common.again')}
        </Button>
      }
      primary={
        <Button component={Link} to="/">
          {t('app.error.overview')}
        </Button>
      }
    >
      <p>{t('app.error.screen')}</p>
      <details>
        <summary>{t('app.error.technical')}</summary>
        <Code block mt="xs">
          {error instanceof Error ? (error.stack ?? error.message) : String(error)}
        </Code>
      </details>
    </Page>
  )
}

/** The same without anything around it: when navigation itself could not be shown. */
export function WholeError() {
  return (
    <main>
      <ScreenError />
    </main>
  )
}

/** An address that leads nowhere, e.g. of something that was deleted. */
export function NotFoundScreen() {
  const { t } = useTranslation()
  return (
    <Page title={t('app.error.notFoundTitle')}>
      <EmptyState
        action={
          <Button component={Link} to="/">
            {t('app.error.overview')}
          </Button>
        }
      >
        {t('app.error.notFound')}
      </EmptyState>
    </Page>
  )
}
