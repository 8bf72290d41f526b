import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { MemberEdit } from './MemberEdit.tsx'

/** One member. */
export function MemberScreen() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const member = useQuery(orpc.members.get.queryOptions({ input: { id } }))
  return (
    <Loaded query={member} title={t('members.title')}>
      {(data) => <MemberEdit key={data.id} member={data} />}
    </Loaded>
  )
}
