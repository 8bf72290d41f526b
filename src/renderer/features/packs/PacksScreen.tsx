import { Button } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { orpc } from '../../app/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Page } from '../../components/Page.tsx'
import { FindLetter } from './FindLetter.tsx'
import { PacksTable } from './PacksTable.tsx'

/** All packs. */
export function PacksScreen() {
  const { t } = useTranslation()
  const packs = useQuery(orpc.packs.list.queryOptions())
  const make = (
    <Button component={Link} to="/packs/new" leftSection={<IconMail size={18} aria-hidden />}>
      {t('packs.make')}
    </Button>
  )
  return (
    <Page title={t('packs.title')} primary={packs.data?.length === 0 ? undefined : make}>
      <Loaded query={packs}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState action={make}>{t('packs.empty')}</EmptyState>
          ) : (
            <>
              <FindLetter />
              <PacksTable packs={all} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
