import { Button, Modal } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'
import { SavedFiles } from '../../components/SavedFile.tsx'
import { useChange } from '../../components/useChange.ts'

/** Saves the roster as CSV and says where. */
export function ExportMembers() {
  const { t } = useTranslation()
  const save = useChange(orpc.members.export.mutationOptions())
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate(undefined)}
      >
        {t('members.export')}
      </Button>
      <Modal
        opened={save.data !== undefined && save.data !== null}
        onClose={save.reset}
        title={t('members.export')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('app.common.close') }}
      >
        <p style={{ marginTop: 0 }}>{t('members.exported')}</p>
        {save.data && <SavedFiles files={[save.data]} />}
      </Modal>
    </>
  )
}
