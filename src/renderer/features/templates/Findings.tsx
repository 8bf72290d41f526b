import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TemplateFinding } from '#shared/templates.ts'
import { findingWords } from './findingWords.ts'
import classes from './Templates.module.css'

/** What the checker found, with name and place; errors carry their word and not only a colour. */
export function Findings({ findings }: { findings: readonly TemplateFinding[] }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.findings}>
      {findings.map((finding, index) => {
        const error = finding.level === 'error'
        const Icon = error ? IconAlertTriangle : IconInfoCircle
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list; two findings may say the same.
          <li key={index}>
            <Icon size={18} aria-hidden className={error ? 'due' : 'quiet'} />
            <span>
              <b className={error ? 'due' : undefined}>{t(error ? 'templates.error' : 'templates.advice')}.</b>{' '}
              {findingWords(t, finding)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
