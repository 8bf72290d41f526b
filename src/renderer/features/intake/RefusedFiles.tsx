import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IntakeWarning } from '#shared/intake.ts'
import { warningText } from './warnings.ts'

export interface RefusedFile {
  name: string
  reason: IntakeWarning
}

/** The files that could not be read, each with its sentence. */
export function RefusedFiles({ refused }: { refused: readonly RefusedFile[] }) {
  const { t } = useTranslation()
  /** Most sentences name the file themselves. */
  const sentence = ({ name, reason }: RefusedFile) => {
    const text = warningText(t, reason, t('intake.refusedAnyhow'))
    return text.includes(name) ? text : t('intake.refusedFile', { name, reason: text })
  }
  return (
    <div role="status">
      {refused.length > 0 && (
        <Alert color="due" icon={<IconAlertTriangle aria-hidden />} title={t('intake.refusedTitle')}>
          <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
            {refused.map((file) => (
              <li key={file.name}>{sentence(file)}</li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  )
}
