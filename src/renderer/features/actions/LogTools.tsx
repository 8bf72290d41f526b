import { Button } from '@mantine/core'
import { IconTableExport, IconTableImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FileRef } from '#shared/files.ts'
import { orpc } from '../../app/client.ts'
import { useChange } from '../../components/useChange.ts'

/** The log's ways in from an old list, and out. */
export function LogTools({ onSaved }: { onSaved: (saved: { file: FileRef; entries: number }) => void }) {
  const { t } = useTranslation()
  const save = useChange(orpc.actions.export.mutationOptions(), {
    after: (saved) => {
      if (saved !== null) onSaved(saved)
    },
  })
  return (
    <>
      <Button
        variant="default"
        loading={save.isPending}
        leftSection={<IconTableExport size={18} aria-hidden />}
        onClick={() => save.mutate({ job: null })}
      >
        {t('actionImport.export')}
      </Button>
      <Button
        component={Link}
        to="/actions/import"
        variant="default"
        leftSection={<IconTableImport size={18} aria-hidden />}
      >
        {t('actionImport.open')}
      </Button>
    </>
  )
}
