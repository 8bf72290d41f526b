import { Button, Checkbox, Group, Modal, Select, Stack } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRef } from '#shared/files.ts'
import { tidyFormats } from '#shared/manyGroups.ts'
import { orpc } from '../../app/client.ts'
import { monthText, today } from '../../components/days.ts'
import { newId } from '../../components/ids.ts'
import { JobProgress } from '../../components/JobProgress.tsx'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'

interface ManyGroupsProps {
  /** Those with something in them, in any order. */
  months: readonly string[]
  onSaved: (files: FileRef[]) => void
}

/** Saves the group's tallies for whoever adds up many groups: a year, or all there are. */
export function ManyGroups({ months, onSaved }: ManyGroupsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [asking, setAsking] = useState(false)
  const [chosen, setChosen] = useState(today().slice(0, 4))
  const [formats, setFormats] = useState<readonly string[]>(tidyFormats)
  const [job, setJob] = useState('')
  const save = useChange(orpc.manyGroups.export.mutationOptions(), {
    after: (saved) => {
      // Null: the coordinator closed the dialog that asks where. Then this one stays open, too.
      if (!saved) return
      onSaved(saved.files)
      setAsking(false)
    },
  })
  const now = today().slice(0, 7)
  const years = [...new Set([...months, now].map((month) => month.slice(0, 4)))].sort().reverse()
  const first = [...months, now].sort()[0] ?? now
  const options = [
    ...years.map((year) => ({
      value: year,
      label: year === now.slice(0, 4) ? t('manyGroups.yearSoFar', { year }) : year,
    })),
    { value: 'all', label: t('manyGroups.all', { month: monthText(first, locale) }) },
  ]
  const span = chosen === 'all' ? { from: first, to: now } : { from: `${chosen}-01`, to: `${chosen}-12` }
  const wanted = tidyFormats.filter((format) => formats.includes(format))
  const run = () => {
    if (save.isPending) return
    const id = newId()
    setJob(id)
    save.mutate({ ...span, formats: wanted, job: id })
  }
  return (
    <>
      <Button variant="default" leftSection={<IconTableExport size={18} aria-hidden />} onClick={() => setAsking(true)}>
        {t('manyGroups.open')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('manyGroups.title')}
        closeButtonProps={{ 'aria-label': t('manyGroups.cancel') }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>{t('manyGroups.what')}</p>
          <Select
            label={t('manyGroups.months')}
            description={t('manyGroups.again')}
            data={options}
            value={chosen}
            allowDeselect={false}
            onChange={(value) => value && setChosen(value)}
          />
          <Checkbox.Group label={t('manyGroups.formats')} value={[...formats]} onChange={setFormats}>
            <Stack gap="xs" mt={6}>
              {tidyFormats.map((format) => (
                <Checkbox
                  key={format}
                  value={format}
                  label={t(`manyGroups.format.${format}`)}
                  description={t(`manyGroups.formatHint.${format}`)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          {save.isPending && <JobProgress job={job} label={t('manyGroups.writing')} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('manyGroups.cancel')}
            </Button>
            <Button onClick={run} loading={save.isPending} disabled={wanted.length === 0}>
              {t('manyGroups.save')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
