import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Page } from '../../components/Page.tsx'
import { BinTable } from './BinTable.tsx'

/** What was deleted, the last first, each with its way back. */
export function BinScreen() {
  const { t } = useTranslation()
  const bin = useQuery(orpc.bin.list.queryOptions())
  return (
    <Page title={t('bin.title')} subtitle={t('bin.subtitle')}>
      <Loaded query={bin}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={<IconTrash size={40} stroke={1.2} />}>{t('bin.empty')}</EmptyState>
          ) : (
            <BinTable items={items} />
          )
        }
      </Loaded>
    </Page>
  )
}
