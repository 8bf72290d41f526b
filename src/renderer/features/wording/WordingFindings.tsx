import { IconAlertTriangle, IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { WordingFinding } from '#shared/wording.ts'
import { useLocale } from '../../components/locale.ts'
import checks from '../packs/check/Check.module.css'
import { findingWords } from '../packs/check/ruleWords.ts'
import classes from './Wording.module.css'

interface Props {
  findings: readonly WordingFinding[]
  label: string
  onShow: (finding: WordingFinding) => void
}

/** What a careful reader would say of a part or of the letter shown; one of a part leads to its variant. */
export function WordingFindings({ findings, label, onShow }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (findings.length === 0) return null
  return (
    <ul className={`${checks.findings} ${classes.findings}`} aria-label={label}>
      {findings.map((found) => {
        const { finding, at } = found
        const Icon = finding.severity === 'wrong' ? IconAlertTriangle : IconEye
        const said = (
          <>
            <Icon size={18} aria-hidden className={finding.severity === 'wrong' ? 'due' : 'quiet'} />
            <span>
              <strong>{t(`packs.check.severity.${finding.severity}`)}</strong>{' '}
              {at && `${t(at.several ? 'wording.inSeveral' : 'wording.inVariant', { place: at.variant + 1 })} `}
              {findingWords(t, finding.rule, finding.params, locale)}
              {at && finding.sentence !== '' && <q className={checks.quote}>{finding.sentence}</q>}
            </span>
          </>
        )
        return (
          <li key={`${finding.rule} ${JSON.stringify(finding.params)}`}>
            {at ? (
              <button type="button" onClick={() => onShow(found)}>
                {said}
              </button>
            ) : (
              <p className={classes.finding}>{said}</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
