import { Button, Checkbox, Group, Modal, Select, Stack } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRef } from '#shared/files.ts'
import { groupTallyFormats } from '#shared/groupTallies.ts'
import { orpc } from '../../app/client.ts'
import { monthText, today } from '../../components/days.ts'
import { newId } from '../../components/ids.ts'
import { JobProgress } from '../../components/JobProgress.tsx'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'

interface GroupTalliesProps {
  /** Those with something in them, in any order. */
  months: readonly string[]
  onSaved: (files: FileRef[]) => void
}

/** Saves the group's tallies for whoever adds up many groups: a year, or all there are. */
export function GroupTallies({ months, onSaved }: GroupTalliesProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [asking, setAsking] = useState(false)
  const [chosen, setChosen] = useState(today().slice(0, 4))
  const [formats, setFormats] = useState<readonly string[]>(groupTallyFormats)
  const [job, setJob] = useState('')
  const save = useChange(orpc.groupTallies.export.mutationOptions(), {
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
      label: year === now.slice(0, 4) ? t('groupTallies.yearSoFar', { year }) : year,
    })),
    { value: 'all', label: t('groupTallies.all', { month: monthText(first, locale) }) },
  ]
  const span = chosen === 'all' ? { from: first, to: now } : { from: `${chosen}-01`, to: `${chosen}-12` }
  const wanted = groupTallyFormats.filter((format) => formats.includes(format))
  const run = () => {
    if (save.isPending) return
    const id = newId()
    setJob(id)
    save.mutate({ ...span, formats: wanted, job: id })
  }
  return (
    <>
      <Button variant="default" leftSection={<IconTableExport size={18} aria-hidden />} onClick={() => setAsking(true)}>
        {t('groupTallies.open')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('groupTallies.title')}
        closeButtonProps={{ 'aria-label': t('groupTallies.cancel') }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>{t('groupTallies.what')}</p>
          <Select
            label={t('groupTallies.months')}
            description={t('groupTallies.again')}
            data={options}
            value={chosen}
            allowDeselect={false}
            onChange={(value) => value && setChosen(value)}
          />
          <Checkbox.Group label={t('groupTallies.formats')} value={[...formats]} onChange={setFormats}>
            <Stack gap="xs" mt={6}>
              {groupTallyFormats.map((format) => (
                <Checkbox
                  key={format}
                  value={format}
                  label={t(`groupTallies.format.${format}`)}
                  description={t(`groupTallies.formatHint.${format}`)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          {save.isPending && <JobProgress job={job} label={t('groupTallies.writing')} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('groupTallies.cancel')}
            </Button>
            <Button onClick={run} loading={save.isPending} disabled={wanted.length === 0}>
              {t('groupTallies.save')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
