import { useTranslation } from 'react-i18next'
import type { Finding, FindingGroup } from '#shared/packRules.ts'
import { Findings } from './Findings.tsx'

interface FoundInProps {
  groups: readonly FindingGroup[]
  shown: Finding | null
  onShow: (finding: Finding) => void
}

/** The findings, or that there are none. */
export function FoundIn({ groups, ...showing }: FoundInProps) {
  const { t } = useTranslation()
  if (groups.length === 0) return <p className="quiet">{t('packs.check.noFindings')}</p>
  return <Findings groups={groups} {...showing} />
}
