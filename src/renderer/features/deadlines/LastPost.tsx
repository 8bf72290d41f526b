import { IconAlertTriangle, IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Deadline } from '#shared/deadlines.ts'
import { useLocale } from '../../components/locale.ts'
import { lastPostWords } from './lastPostWords.ts'

/** A line under a case: until when a letter makes sense. */
export function LastPost({ of, today }: { of: Deadline | undefined; today: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const said = of ? lastPostWords(of, today, { t, locale }) : null
  if (!said) return null
  const Icon = said.pressing ? IconAlertTriangle : IconMail
  return (
    <p
      className={said.pressing ? 'due' : 'quiet'}
      style={{ margin: '2px 0 0', display: 'flex', gap: 6, alignItems: 'center' }}
    >
      <Icon size={16} aria-hidden /> {said.words}
    </p>
  )
}
