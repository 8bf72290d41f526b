import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CaseWording } from '#shared/wording.ts'
import { languageName } from '../../components/languageNames.ts'
import classes from './Wording.module.css'

/** Languages whose words no native speaker has read yet: see docs/letters.md. */
const unread = new Set(['ru', 'ar', 'fa', 'zh'])

const baseOf = (language: string) => language.split('-')[0] ?? language

/** Says plainly what a letter in another language than the document's lacks. */
export function LanguageNote({ of: { language, documentLanguage } }: { of: CaseWording }) {
  const { t, i18n } = useTranslation()
  const other = baseOf(language) !== baseOf(documentLanguage)
  if (!other && !unread.has(baseOf(language))) return null
  const words = {
    document: languageName(documentLanguage, i18n.language),
    language: languageName(language, i18n.language),
  }
  return (
    <div className={classes.note}>
      <IconInfoCircle size={18} aria-hidden />
      <div>
        {other && <p>{t('wording.otherLanguage', words)}</p>}
        {unread.has(baseOf(language)) && <p>{t('wording.unread', words)}</p>}
      </div>
    </div>
  )
}
