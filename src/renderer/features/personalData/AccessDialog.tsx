import { Button, Group, Modal } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'
import { newId } from '../../components/ids.ts'
import { JobProgress } from '../../components/JobProgress.tsx'
import { SavedFiles } from '../../components/SavedFile.tsx'
import { useChange } from '../../components/useChange.ts'
import classes from './PersonalData.module.css'

interface AccessDialogProps {
  memberId: string
  memberName: string
  onClose: () => void
}

/** Makes the two files of everything that is held about a member. */
export function AccessDialog({ memberId, memberName: name, onClose }: AccessDialogProps) {
  const { t } = useTranslation()
  const [job, setJob] = useState('')
  const access = useChange(orpc.personalData.access.mutationOptions())
  const run = () => {
    if (access.isPending) return
    const id = newId()
    setJob(id)
    access.mutate({ memberId, job: id })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('personalData.access.title', { name })}
      closeButtonProps={{ 'aria-label': t('app.common.close') }}
    >
      <div className={classes.stack}>
        <p style={{ margin: 0 }}>{t('personalData.access.intro', { name })}</p>
        <p className={classes.hint}>{t('personalData.access.look')}</p>
        {access.isPending && <JobProgress job={job} label={t('personalData.menu.accessWorking', { name })} />}
        {access.data && <SavedFiles files={access.data} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app.common.close')}
          </Button>
          <Button loading={access.isPending} leftSection={<IconFileText size={18} aria-hidden />} onClick={run}>
            {t('personalData.access.make')}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
