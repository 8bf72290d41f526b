import { Button, Menu, Modal, Stack } from '@mantine/core'
import { IconChevronDown, IconFileText, IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pack } from '#shared/packs.ts'
import { orpc } from '../../../app/client.ts'
import { newId } from '../../../components/ids.ts'
import { JobProgress } from '../../../components/JobProgress.tsx'
import { SavedFiles } from '../../../components/SavedFile.tsx'
import { useChange } from '../../../components/useChange.ts'

/** The e-mails of the pack as files, for members who send their own. */
export function SaveDrafts({ pack }: { pack: Pack }) {
  const { t } = useTranslation()
  const [job, setJob] = useState('')
  const save = useChange(orpc.sending.saveDrafts.mutationOptions())
  const saved = save.data ?? null
  const run = (kind: 'eml' | 'txt') => {
    if (save.isPending) return
    const id = newId()
    setJob(id)
    save.mutate({ packId: pack.id, kind, job: id })
  }
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" loading={save.isPending} rightSection={<IconChevronDown size={16} aria-hidden />}>
            {t('sending.drafts')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('sending.draftsHint')}</Menu.Label>
          <Menu.Item leftSection={<IconMail size={16} aria-hidden />} onClick={() => run('eml')}>
            {t('sending.draftsEml')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileText size={16} aria-hidden />} onClick={() => run('txt')}>
            {t('sending.draftsTxt')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={save.isPending || saved !== null}
        onClose={() => !save.isPending && save.reset()}
        title={t('sending.drafts')}
        closeButtonProps={{ 'aria-label': t('app.common.close') }}
        size="lg"
      >
        {save.isPending && <JobProgress job={job} label={t('sending.savingDrafts')} />}
        {saved && (
          <Stack gap="sm">
            <p style={{ margin: 0 }}>
              {t('sending.draftsSaved', { count: saved.letters })}{' '}
              {saved.withoutAddress > 0 && t('sending.draftsWithout', { count: saved.withoutAddress })}
            </p>
            <SavedFiles files={saved.files} />
          </Stack>
        )}
      </Modal>
    </>
  )
}
