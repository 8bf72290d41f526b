import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRef } from '#shared/files.ts'
import { type ReportFormat, reportFormats } from '#shared/reports.ts'
import { orpc } from '../../app/client.ts'
import { newId } from '../../components/ids.ts'
import { JobProgress } from '../../components/JobProgress.tsx'
import { useChange } from '../../components/useChange.ts'

/** Chooses the formats and saves the month's report. */
export function ExportReport({ month, onSaved }: { month: string; onSaved: (files: FileRef[]) => void }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [formats, setFormats] = useState<readonly string[]>(reportFormats)
  const [job, setJob] = useState('')
  const save = useChange(orpc.reports.export.mutationOptions(), {
    after: (saved) => {
      // Null: the coordinator closed the dialog that asks where. Then this one stays open, too.
      if (!saved) return
      onSaved(saved.files)
      setAsking(false)
    },
  })
  const chosen: ReportFormat[] = reportFormats.filter((format) => formats.includes(format))
  const run = () => {
    if (save.isPending) return
    const id = newId()
    setJob(id)
    save.mutate({ month, formats: chosen, job: id })
  }
  return (
    <>
      <Button leftSection={<IconFileExport size={18} aria-hidden />} onClick={() => setAsking(true)}>
        {t('reports.export')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('reports.exportTitle')}
        closeButtonProps={{ 'aria-label': t('reports.cancel') }}
      >
        <Stack gap="md">
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
          {save.isPending && <JobProgress job={job} label={t('reports.exporting')} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('reports.cancel')}
            </Button>
            <Button onClick={run} loading={save.isPending} disabled={chosen.length === 0}>
              {t('reports.save')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
