import { Button, Drawer, Group } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import classes from './HistoryDrawer.module.css'
import { OperationLine } from './OperationLine.tsx'

/** What was done, newest first; the last thing can be taken back here, and any other that nothing builds on. */
export function HistoryDrawer() {
  const { t } = useTranslation()
  const { panel, closePanel, run, busy } = useCommands()
  const open = panel === 'history'
  const state = useQuery(orpc.history.state.queryOptions({ enabled: open }))
  const list = useQuery(orpc.history.list.queryOptions({ input: { limit: 100 }, enabled: open }))
  return (
    <Drawer
      opened={open}
      onClose={closePanel}
      position="right"
      size={420}
      title={t('history.title')}
      closeButtonProps={{ 'aria-label': t('app.common.close') }}
    >
      <p className={classes.intro}>{t('history.intro')}</p>
      <Group gap="xs" mb="md">
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          disabled={busy || !state.data?.undo}
          onClick={() => run('undo')}
        >
          {t('app.header.undo')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowForwardUp size={18} aria-hidden />}
          disabled={busy || !state.data?.redo}
          onClick={() => run('redo')}
        >
          {t('app.header.redo')}
        </Button>
      </Group>
      <Loaded query={list}>
        {(operations) =>
          operations.length === 0 ? (
            <EmptyState>{t('history.empty')}</EmptyState>
          ) : (
            <ol className={classes.list}>
              {operations.map((operation) => (
                <OperationLine key={operation.id} operation={operation} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Drawer>
  )
}
