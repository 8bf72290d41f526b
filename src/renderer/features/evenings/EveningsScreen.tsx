import { Button } from '@mantine/core'
import { IconCandle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { orpc } from '../../app/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Page } from '../../components/Page.tsx'
import { EveningsTable } from './EveningsTable.tsx'

/** All evenings. */
export function EveningsScreen() {
  const { t } = useTranslation()
  const evenings = useQuery(orpc.evenings.list.queryOptions())
  const plan = (
    <Button component={Link} to="/evenings/new" leftSection={<IconCandle size={18} aria-hidden />}>
      {t('evenings.new')}
    </Button>
  )
  return (
    <Page title={t('evenings.title')} primary={evenings.data?.length === 0 ? undefined : plan}>
      <Loaded query={evenings}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={<IconCandle size={40} stroke={1.2} />} action={plan}>
              {t('evenings.empty')}
            </EmptyState>
          ) : (
            <EveningsTable evenings={all} />
          )
        }
      </Loaded>
    </Page>
  )
}
