import { Button, Modal } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'
import { SavedFiles } from '../../components/SavedFile.tsx'
import { useChange } from '../../components/useChange.ts'

/** Saves deadlines, last posting days and evenings as a calendar file. */
export function ExportCalendar() {
  const { t } = useTranslation()
  const save = useChange(orpc.deadlines.export.mutationOptions())
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalendarDown size={18} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate(undefined)}
      >
        {t('deadlines.export')}
      </Button>
      <Modal
        opened={save.data !== undefined && save.data !== null}
        onClose={save.reset}
        title={t('deadlines.export')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('app.common.close') }}
      >
        <p style={{ marginTop: 0 }}>{t('deadlines.exported')}</p>
        {save.data && <SavedFiles files={[save.data]} />}
      </Modal>
    </>
  )
}
