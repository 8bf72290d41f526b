import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { WordingDesk } from './WordingDesk.tsx'

/** The letter of a case: its parts and variants, language by language, beside a letter made of them. */
export function WordingScreen() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const language = params.get('language')
  const wording = useQuery(orpc.wording.get.queryOptions({ input: { caseId: id, language } }))
  return (
    <Loaded query={wording} title={t('wording.title')}>
      {(of) => (
        <WordingDesk
          key={`${of.caseId} ${of.language}`}
          of={of}
          onLanguage={(next) => setParams({ language: next }, { replace: true })}
        />
      )}
    </Loaded>
  )
}
