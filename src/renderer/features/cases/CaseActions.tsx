import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { everyAction } from '#shared/actions.ts'
import type { Case } from '#shared/cases.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { ActionsTable } from '../actions/ActionsTable.tsx'
import { useActions } from '../actions/useActions.ts'

/** What was done for this case. */
export function CaseActions({ of }: { of: Case }) {
  const { t } = useTranslation()
  const actions = useActions({ ...everyAction, caseId: of.id })
  return (
    <Loaded query={actions}>
      {(pages) => (
        <ActionsTable
          pages={pages}
          more={actions}
          withoutCase
          empty={
            <EmptyState
              action={
                <Button component={Link} to={`/actions?case=${of.id}`} variant="default">
                  {t('cases.addAction')}
                </Button>
              }
            >
              {t('cases.noActions')}
            </EmptyState>
          }
        />
      )}
    </Loaded>
  )
}
