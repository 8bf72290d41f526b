import { Alert, Button, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from './Page.tsx'
import { refusalText } from './refusals.ts'

interface Props<Data, Failure> {
  query: UseQueryResult<Data, Failure>
  /** The screen's name, when the whole screen waits for this: then also an error has its heading. */
  title?: string
  /** What says how far it is, where it may take long. */
  progress?: ReactNode
  children: (data: Data) => ReactNode
}

/** Shows what a query read; grey lines while it reads, and a sentence with "Try again" when it could not. */
export function Loaded<Data, Failure>({ query, title, progress, children }: Props<Data, Failure>) {
  const { t } = useTranslation()
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError) {
    const alert = (
      <Alert color="due" icon={<IconAlertTriangle aria-hidden />} title={t('app.error.readTitle')} my="md">
        <Stack align="flex-start" gap="sm">
          {refusalText(t, query.error)}
          <Button variant="default" onClick={() => void query.refetch()}>
            {t('app.common.again')}
          </Button>
        </Stack>
      </Alert>
    )
    return title === undefined ? alert : <Page title={title}>{alert}</Page>
  }
  return (
    <Stack gap="sm" p="lg" aria-busy>
      {progress}
      <VisuallyHidden>{t('app.loading')}</VisuallyHidden>
      <Skeleton height={28} width="40%" />
      <Skeleton height={16} />
      <Skeleton height={16} width="80%" />
    </Stack>
  )
}
