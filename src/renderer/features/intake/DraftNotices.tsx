import { Alert, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IntakeDraft } from '#shared/intake.ts'
import { ClosingFields } from './update/ClosingFields.tsx'
import type { ClosingChoice } from './update/useClosing.ts'
import type { Use } from './useAs.ts'
import { doubt } from './useOpenings.ts'
import { warningText } from './warnings.ts'

interface DraftNoticesProps {
  draft: IntakeDraft
  noSuch: Use | null
  /** The document ends an action that is not on the desk yet. */
  closing: ClosingChoice | null
}

/** What the coordinator should know before the form: the action has ended, the reader's warnings. */
export function DraftNotices({ draft, noSuch, closing }: DraftNoticesProps) {
  const { t } = useTranslation()
  const { read } = draft
  // The notice itself is shown, with what becomes of it; several cases in one text are asked about above.
  const warnings = read.warnings.filter(({ key }) => !/(^|\.)closed$/.test(key) && key !== doubt)
  if (!closing && warnings.length === 0 && noSuch === null) return null
  return (
    <Stack gap="xs" mb="md">
      {closing && <ClosingFields closing={closing} label={t('update.closeNew')} />}
      {warnings.length > 0 && (
        <Alert color="gray" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('intake.warningsTitle')}>
          <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
            {warnings.map((warning) => (
              <li key={warning.key + JSON.stringify(warning.params)}>{warningText(t, warning)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <div role="status">
        {noSuch !== null && (
          <Alert color="gray" variant="light" icon={<IconAlertTriangle aria-hidden />}>
            {t('intake.noSuch', { field: t(`intake.use.${noSuch}`) })}
          </Alert>
        )}
      </div>
    </Stack>
  )
}
