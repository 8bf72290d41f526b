import { useTranslation } from 'react-i18next'
import { ImportDone } from '../../components/import/ImportDone.tsx'
import { ImportSentences } from './ImportSentences.tsx'
import type { Imported } from './useRunImport.ts'

export function ImportResult({ result, onUndone }: { result: Imported; onUndone: () => void }) {
  const { t } = useTranslation()
  const changed = result.outcome.added + result.outcome.merged > 0
  return (
    <ImportDone
      title={t('members.import.done')}
      rejected={result.rejected > 0 ? t('members.import.rejectedDone', { count: result.rejected }) : null}
      rejectFile={result.rejectFile}
      onward={{ to: '/members', text: t('members.import.toMembers') }}
      operation={changed ? result.operation : null}
      undo={t('memberImport.undo')}
      onUndone={onUndone}
    >
      <ImportSentences outcome={result.outcome} tense="past" />
    </ImportDone>
  )
}
