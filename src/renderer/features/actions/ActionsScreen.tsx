import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '#shared/actions.ts'
import type { FileRef } from '#shared/files.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Page } from '../../components/Page.tsx'
import { SavedFiles } from '../../components/SavedFile.tsx'
import { ActionForm } from './ActionForm.tsx'
import { ActionsFilter } from './ActionsFilter.tsx'
import classes from './ActionsScreen.module.css'
import { ActionsTable } from './ActionsTable.tsx'
import { LogTools } from './LogTools.tsx'
import { useActions } from './useActions.ts'
import { useActionsFilter } from './useActionsFilter.ts'

/** The log of what was done, with a line to add what no pack recorded. */
export function ActionsScreen() {
  const { t } = useTranslation()
  const filter = useActionsFilter()
  const actions = useActions(filter.value)
  const [saved, setSaved] = useState<{ file: FileRef; entries: number } | null>(null)
  const [edited, setEdited] = useState<Action | null>(null)
  return (
    <Page title={t('actions.title')} actions={<LogTools onSaved={setSaved} />}>
      {saved && (
        <section className={classes.add}>
          <p className={classes.saved}>{t('actionImport.exported', { count: saved.entries })}</p>
          <SavedFiles files={[saved.file]} />
        </section>
      )}
      <section className={classes.add} aria-label={t('actions.addTitle')}>
        <ActionForm />
      </section>
      <ActionsFilter filter={filter} />
      <Loaded query={actions}>
        {(pages) => (
          <ActionsTable
            pages={pages}
            more={actions}
            onEdit={setEdited}
            empty={
              filter.active ? (
                <EmptyState
                  action={
                    <Button variant="default" onClick={filter.clear}>
                      {t('actions.showAll')}
                    </Button>
                  }
                >
                  {t('actions.noneSuch')}
                </EmptyState>
              ) : (
                <EmptyState>{t('actions.empty')}</EmptyState>
              )
            }
          />
        )}
      </Loaded>
      <Modal
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={t('actions.editTitle')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('actions.cancel') }}
        // The calendar may hang out of it.
        styles={{ content: { overflow: 'visible' } }}
      >
        {edited && <ActionForm of={edited} onDone={() => setEdited(null)} />}
      </Modal>
    </Page>
  )
}
