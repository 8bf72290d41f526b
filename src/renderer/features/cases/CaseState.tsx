import { IconCircleCheck, IconCircleDotted } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CaseStatus } from '#shared/cases.ts'

/** Open or closed, as an icon and a word. */
export function CaseState({ status }: { status: CaseStatus }) {
  const { t } = useTranslation()
  const Icon = status === 'open' ? IconCircleDotted : IconCircleCheck
  return (
    <span
      className={status === 'open' ? undefined : 'well'}
      style={{ display: 'inline-flex', alignItems: 'center', gap: 4, verticalAlign: 'bottom' }}
    >
      <Icon size={16} aria-hidden />
      {t(`cases.state.${status}`)}
    </span>
  )
}
