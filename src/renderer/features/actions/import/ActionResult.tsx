import { useTranslation } from 'react-i18next'
import { ImportDone } from '../../../components/import/ImportDone.tsx'
import { ActionSentences } from './ActionSentences.tsx'
import type { ImportedList } from './useRunActionImport.ts'

export function ActionResult({ result, onUndone }: { result: ImportedList; onUndone: () => void }) {
  const { t } = useTranslation()
  return (
    <ImportDone
      title={t('actionImport.done')}
      rejected={result.rejected > 0 ? t('actionImport.rejectedDone', { count: result.rejected }) : null}
      rejectFile={result.rejectFile}
      onward={{ to: '/actions', text: t('actionImport.toLog') }}
      operation={result.operation}
      undo={t('actionImport.undo')}
      onUndone={onUndone}
    >
      <ActionSentences outcome={result.outcome} tense="past" />
    </ImportDone>
  )
}
