import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { AddresseeForm } from './AddresseeForm.tsx'

/** One addressee, or a new one at `/addressees/new`. */
export function AddresseeScreen() {
  const { id = '' } = useParams()
  return id === 'new' ? <AddresseeForm /> : <KnownAddressee id={id} />
}

function KnownAddressee({ id }: { id: string }) {
  const { t } = useTranslation()
  const addressee = useQuery(orpc.addressees.get.queryOptions({ input: { id } }))
  return (
    <Loaded query={addressee} title={t('addressees.title')}>
      {(data) => <AddresseeForm key={data.id} of={data} />}
    </Loaded>
  )
}
