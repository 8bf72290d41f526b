import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core'
import { IconFileExport, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRef } from '#shared/files.ts'
import { type ReportFormat, reportFormats } from '#shared/reports.ts'
import { orpc } from '../../app/client.ts'
import { monthText } from '../../components/days.ts'
import { newId } from '../../components/ids.ts'
import { JobProgress } from '../../components/JobProgress.tsx'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'

interface ExportReportProps {
  month: string
  /** Also freezes the month as sent, in one with the files. */
  send?: boolean
  primary?: boolean
  onSaved: (files: FileRef[]) => void
}

/** Chooses the formats and saves the month's report; with `send`, its figures count as sent from then on. */
export function ExportReport({ month, send = false, primary = false, onSaved }: ExportReportProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [asking, setAsking] = useState(false)
  const [formats, setFormats] = useState<readonly string[]>(reportFormats)
  const [job, setJob] = useState('')
  const after = (saved: { files: FileRef[] } | null) => {
    // Null: the coordinator closed the dialog that asks where. Then this one stays open, too.
    if (!saved) return
    onSaved(saved.files)
    setAsking(false)
  }
  const save = useChange(orpc.reports.export.mutationOptions(), { after })
  const freeze = useChange(orpc.reports.send.mutationOptions(), {
    after,
    said: (done) => (done === null ? '' : t('reports.frozen', { month: monthText(month, locale) })),
  })
  const pending = save.isPending || freeze.isPending
  const chosen: ReportFormat[] = reportFormats.filter((format) => formats.includes(format))
  const run = () => {
    if (pending) return
    const id = newId()
    setJob(id)
    const wanted = { month, formats: chosen, job: id }
    if (send) freeze.mutate(wanted)
    else save.mutate(wanted)
  }
  const words = send ? 'reports.sending' : 'reports.exporting'
  return (
    <>
      <Button
        variant={primary ? 'filled' : 'default'}
        leftSection={send ? <IconSend size={18} aria-hidden /> : <IconFileExport size={18} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t(`${words}.open`)}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t(`${words}.title`)}
        closeButtonProps={{ 'aria-label': t('reports.cancel') }}
      >
        <Stack gap="md">
          {send && <p style={{ margin: 0 }}>{t('reports.sending.what')}</p>}
          <Checkbox.Group label={t('reports.formats')} value={[...formats]} onChange={setFormats}>
            <Stack gap="xs" mt={6}>
              {reportFormats.map((format) => (
                <Checkbox
                  key={format}
                  value={format}
                  label={t(`reports.format.${format}`)}
                  description={t(`reports.formatHint.${format}`)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          {pending && <JobProgress job={job} label={t('reports.writing')} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('reports.cancel')}
            </Button>
            <Button onClick={run} loading={pending} disabled={chosen.length === 0}>
              {t(`${words}.save`)}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
