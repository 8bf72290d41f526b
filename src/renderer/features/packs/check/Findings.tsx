import { IconAlertTriangle, IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Finding, FindingGroup } from '#shared/packRules.ts'
import { useLocale } from '../../../components/locale.ts'
import classes from './Check.module.css'
import { findingWords } from './ruleWords.ts'

interface FindingsProps {
  groups: readonly FindingGroup[]
  /** The one that is shown in the letter now. */
  shown: Finding | null
  onShow: (finding: Finding) => void
}

/** What a careful reader would say, alike ones together. Each leads to the first letter it is about. */
export function Findings({ groups, shown, onShow }: FindingsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <ul className={classes.findings} aria-label={t('packs.check.findings')}>
      {groups.map(({ finding, letters }) => {
        const Icon = finding.severity === 'wrong' ? IconAlertTriangle : IconEye
        return (
          <li key={`${finding.rule} ${JSON.stringify(finding.params)}`}>
            <button
              type="button"
              aria-pressed={shown !== null && shown.rule === finding.rule && shown.position === finding.position}
              onClick={() => onShow(finding)}
            >
              <Icon size={18} aria-hidden className={finding.severity === 'wrong' ? 'due' : 'quiet'} />
              <span>
                <strong>{t(`packs.check.severity.${finding.severity}`)}</strong>{' '}
                {t('packs.check.finding', {
                  letters: t('packs.letterCount', { count: letters }),
                  said: findingWords(t, finding.rule, finding.params, locale),
                })}
                {finding.sentence !== '' && finding.part === 'paragraphs' && (
                  <q className={classes.quote}>{finding.sentence}</q>
                )}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
