import { Button } from '@mantine/core'
import { IconPlus, IconUpload, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { orpc } from '../../app/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { useNumber } from '../../components/locale.ts'
import { Page } from '../../components/Page.tsx'
import { HouseholdsLink } from '../households/HouseholdsLink.tsx'
import { ExportMembers } from './ExportMembers.tsx'
import { Roster } from './Roster.tsx'
import { usualLook } from './rosterLook.ts'

/** The roster. */
export function MembersScreen() {
  const { t } = useTranslation()
  const number = useNumber()
  const facts = useQuery(orpc.roster.facts.queryOptions())
  const views = useQuery(orpc.roster.views.queryOptions())
  const { members, active } = facts.data ?? { members: 0, active: 0 }
  const importButton = (
    <Button component={Link} to="/members/import" variant="default" leftSection={<IconUpload size={18} aria-hidden />}>
      {t('members.import.action')}
    </Button>
  )
  return (
    <Page
      title={t('members.title')}
      subtitle={members > 0 && t('roster.facts', { count: members, number: number(members), active: number(active) })}
      actions={
        members > 0 && (
          <>
            <HouseholdsLink />
            <ExportMembers />
            {importButton}
          </>
        )
      }
      primary={
        <Button component={Link} to="/members/new" leftSection={<IconPlus size={18} aria-hidden />}>
          {t('members.new')}
        </Button>
      }
    >
      <Loaded query={facts}>
        {(all) =>
          all.members === 0 ? (
            <EmptyState icon={<IconUsers size={40} stroke={1.2} />} action={importButton}>
              {t('members.empty')}
            </EmptyState>
          ) : (
            <Loaded query={views}>{({ last }) => <Roster first={last ?? usualLook} />}</Loaded>
          )
        }
      </Loaded>
    </Page>
  )
}
