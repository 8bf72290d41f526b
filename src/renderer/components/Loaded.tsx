import { Alert, Button, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalText } from './refusals.ts'

interface Props<Data, Failure> {
  query: UseQueryResult<Data, Failure>
  children: (data: Data) => ReactNode
}

/** Shows what a query read; grey lines while it reads, and a sentence with "Try again" when it could not. */
export function Loaded<Data, Failure>({ query, children }: Props<Data, Failure>) {
  const { t } = useTranslation()
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError) {
    return (
      <Alert color="due" icon={<IconAlertTriangle aria-hidden />} title={t('app.error.readTitle')} m="lg">
        <Stack align="flex-start" gap="sm">
          {refusalText(t, query.error)}
          <Button variant="default" onClick={() => void query.refetch()}>
            {t('app.common.again')}
          </Button>
        </Stack>
      </Alert>
    )
  }
  return (
    <Stack gap="sm" p="lg" aria-busy>
      <VisuallyHidden>{t('app.loading')}</VisuallyHidden>
      <Skeleton height={28} width="40%" />
      <Skeleton height={16} />
      <Skeleton height={16} width="80%" />
    </Stack>
  )
}
