import { Button, Group } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { SavedFiles } from '../../components/SavedFile.tsx'
import { undoOperation } from '../../components/say.tsx'
import classes from './Import.module.css'
import { ImportSentences } from './ImportSentences.tsx'
import type { Imported } from './useRunImport.ts'

/** How the import went: what was added, what was left out and where it is, and the way back. */
export function ImportResult({ result, onUndone }: { result: Imported; onUndone: () => void }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const changed = result.outcome.added + result.outcome.merged > 0
  return (
    <section aria-labelledby="done-title" className={`sheet ${classes.result}`}>
      <h2 id="done-title" className={classes.done}>
        <IconCheck size={24} aria-hidden className="well" />
        {t('members.import.done')}
      </h2>
      <div role="status" className={classes.sum}>
        <ImportSentences outcome={result.outcome} tense="past" />
      </div>
      {result.rejected > 0 && <p>{t('members.import.rejectedDone', { count: result.rejected })}</p>}
      {result.rejectFile !== null && <SavedFiles files={[result.rejectFile]} />}
      <Group gap="xs" mt="md">
        <Button component={Link} to="/members">
          {t('members.import.toMembers')}
        </Button>
        {changed && (
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
            {t('memberImport.undo')}
          </Button>
        )}
      </Group>
    </section>
  )
}
