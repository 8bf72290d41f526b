import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RuleSentence } from '#shared/packRules.ts'
import { useLocale } from '../../../components/locale.ts'
import classes from './Check.module.css'
import { ruleWords } from './ruleWords.ts'

/** Every rule that the choice comes under, each as a sentence. */
export function RuleSentences({ sentences }: { sentences: readonly RuleSentence[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const said = new Map(sentences.map((sentence) => [ruleWords(t, sentence, locale), sentence.key]))
  return (
    <ul className={classes.rules} aria-label={t('packs.check.rules')}>
      {[...said].map(([sentence, key]) => (
        <li key={sentence}>
          {sentence}
          {key === 'householdsUndecided' && (
            <>
              {' '}
              <Link to="/members/households">{t('households.link')}</Link>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
