import { Alert, Stack } from '@mantine/core'
import { IconAlertTriangle, IconCopy, IconFlagCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { IntakeDraft } from '#shared/intake.ts'
import type { Use } from './useAs.ts'
import { warningText } from './warnings.ts'

/** What the coordinator should know before the form: the case is known, the action has ended, the reader's warnings. */
export function DraftNotices({ draft, noSuch }: { draft: IntakeDraft; noSuch: Use | null }) {
  const { t } = useTranslation()
  const { known, read } = draft
  if (!known && !read.closed && read.warnings.length === 0 && noSuch === null) return null
  return (
    <Stack gap="xs" mb="md">
      {known && (
        <Alert color="gray" variant="light" icon={<IconCopy aria-hidden />}>
          {t(known.sameText ? 'intake.knownText' : 'intake.knownReference', {
            reference: known.reference ?? t('intake.aCase'),
          })}{' '}
          <Link to={`/cases/${known.caseId}`}>{t('intake.openKnown')}</Link> {t('intake.orSaveNew')}
        </Alert>
      )}
      {read.closed && (
        <Alert color="gray" variant="light" icon={<IconFlagCheck aria-hidden />} title={t('intake.closedTitle')}>
          {read.closed.notice}
        </Alert>
      )}
      {read.warnings.length > 0 && (
        <Alert color="gray" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('intake.warningsTitle')}>
          <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
            {read.warnings.map((warning) => (
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
