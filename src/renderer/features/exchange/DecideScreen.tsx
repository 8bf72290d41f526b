import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { DecidePage } from './DecidePage.tsx'

/** Two versions of one record, side by side. */
export function DecideScreen() {
  const { t } = useTranslation()
  const { kind = '', id = '' } = useParams()
  const conflict = useQuery(orpc.exchange.conflict.queryOptions({ input: { kind, id }, retry: false }))
  return (
    <Loaded query={conflict} title={t('exchange.decide.title')}>
      {(found) => <DecidePage key={found.versions.map(({ version }) => version).join(' ')} conflict={found} />}
    </Loaded>
  )
}
