import { Button, Group } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { SavedFiles } from '../../../components/SavedFile.tsx'
import { undoOperation } from '../../../components/say.tsx'
import classes from '../../members/Import.module.css'
import { ActionSentences } from './ActionSentences.tsx'
import type { ImportedList } from './useRunActionImport.ts'

/** How the import went: what was added, what was left out and where it is, and the way back. */
export function ActionResult({ result, onUndone }: { result: ImportedList; onUndone: () => void }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  return (
    <section aria-labelledby="done-title" className={`sheet ${classes.result}`}>
      <h2 id="done-title" className={classes.done}>
        <IconCheck size={24} aria-hidden className="well" />
        {t('actionImport.done')}
      </h2>
      <div role="status" className={classes.sum}>
        <ActionSentences outcome={result.outcome} tense="past" />
      </div>
      {result.rejected > 0 && <p>{t('actionImport.rejectedDone', { count: result.rejected })}</p>}
      {result.rejectFile !== null && <SavedFiles files={[result.rejectFile]} />}
      <Group gap="xs" mt="md">
        <Button component={Link} to="/actions">
          {t('actionImport.toLog')}
        </Button>
        <Button
          variant="default"
          loading={busy}
          onClick={async () => {
            setBusy(true)
            const undone = await undoOperation(result.operation)
            setBusy(false)
            if (undone) onUndone()
          }}
        >
          {t('actionImport.undo')}
        </Button>
      </Group>
    </section>
  )
}
