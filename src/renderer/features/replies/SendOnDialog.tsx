import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRef } from '#shared/files.ts'
import { type Reply, type SendOnFormat, sendOnFormats } from '#shared/replies.ts'
import { orpc } from '../../app/client.ts'
import { dayText } from '../../components/days.ts'
import { newId } from '../../components/ids.ts'
import { JobProgress } from '../../components/JobProgress.tsx'
import { useLocale } from '../../components/locale.ts'
import { SavedFiles } from '../../components/SavedFile.tsx'
import { useChange } from '../../components/useChange.ts'

interface SendOnDialogProps {
  replies: readonly Reply[]
  onClose: () => void
}

/** Which replies go to headquarters, as what, and whether they say who wrote. */
export function SendOnDialog({ replies: offered, onClose }: SendOnDialogProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  // As they were when the dialog opened: once sent on they leave the list behind it.
  const [replies] = useState(offered)
  const [ids, setIds] = useState(replies.map(({ id }) => id))
  const [formats, setFormats] = useState<SendOnFormat[]>(['docx'])
  const [names, setNames] = useState(false)
  const [job, setJob] = useState('')
  const [files, setFiles] = useState<FileRef[]>([])
  const send = useChange(orpc.replies.sendOn.mutationOptions(), {
    said: (done) => (done ? t('replies.sendOn.done', { count: ids.length }) : ''),
    after: (done) => done && setFiles(done.files),
  })
  const run = () => {
    if (send.isPending) return
    const id = newId()
    setJob(id)
    send.mutate({ ids, formats, names, job: id })
  }
  const missing =
    ids.length === 0 ? t('replies.sendOn.choose') : formats.length === 0 ? t('replies.sendOn.chooseFormat') : ''
  return (
    <Modal
      opened
      onClose={() => !send.isPending && onClose()}
      size="lg"
      title={t('replies.sendOn.title')}
      closeButtonProps={{ 'aria-label': t('app.common.close') }}
    >
      {files.length > 0 ? (
        <Stack gap="md">
          <SavedFiles files={files} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('app.common.close')}</Button>
          </Group>
        </Stack>
      ) : (
        <Stack gap="md">
          <Checkbox.Group label={t('replies.sendOn.which')} value={ids} onChange={setIds}>
            <Stack gap={6} mt={6}>
              {replies.map((one) => (
                <Checkbox
                  key={one.id}
                  value={one.id}
                  label={`${one.reference}, ${[
                    one.addresseeName,
                    t(`replies.kindOf.${one.kind}`),
                    dayText(one.receivedOn, locale),
                  ]
                    .filter((part) => part !== null)
                    .join(', ')}`}
                  description={t('replies.fileCount', { count: one.files.length })}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Checkbox.Group
            label={t('replies.sendOn.formats')}
            value={formats}
            onChange={(chosen) => setFormats(sendOnFormats.filter((format) => chosen.includes(format)))}
          >
            <Stack gap={6} mt={6}>
              {sendOnFormats.map((format) => (
                <Checkbox key={format} value={format} label={t(`replies.sendOn.${format}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Checkbox
            label={t('replies.sendOn.names')}
            description={t('replies.sendOn.namesHint')}
            checked={names}
            onChange={(event) => setNames(event.currentTarget.checked)}
          />
          {send.isPending && <JobProgress job={job} label={t('replies.sendOn.working')} />}
          <Group justify="space-between" gap="md" wrap="nowrap">
            <p className="quiet" style={{ margin: 0 }}>
              {missing || t('replies.sendOn.hint')}
            </p>
            <Group gap="xs" wrap="nowrap">
              <Button variant="default" disabled={send.isPending} onClick={onClose}>
                {t('app.common.cancel')}
              </Button>
              <Button loading={send.isPending} disabled={missing !== ''} onClick={run}>
                {t('replies.sendOn.run')}
              </Button>
            </Group>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
