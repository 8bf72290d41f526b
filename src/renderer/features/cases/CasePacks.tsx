import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Case } from '#shared/cases.ts'
import { orpc } from '../../app/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { PacksTable } from '../packs/PacksTable.tsx'

/** The packs that hold letters for this case. */
export function CasePacks({ of }: { of: Case }) {
  const { t } = useTranslation()
  const packs = useQuery(orpc.packs.list.queryOptions())
  return (
    <Loaded query={packs}>
      {(all) => {
        const own = all.filter((pack) => pack.cases.some(({ id }) => id === of.id))
        if (own.length > 0) return <PacksTable packs={own} />
        return (
          <EmptyState
            action={
              of.status === 'open' && (
                <Button component={Link} to={`/packs/new?case=${of.id}`} variant="default">
                  {t('cases.makePack')}
                </Button>
              )
            }
          >
            {t('cases.noPacks')}
          </EmptyState>
        )
      }}
    </Loaded>
  )
}
