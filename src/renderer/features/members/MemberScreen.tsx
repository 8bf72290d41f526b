import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Navigate, useParams } from 'react-router'
import type { Member } from '#shared/members.ts'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { ConsentLedger } from '../personalData/ConsentLedger.tsx'
import { MemberEdit } from './MemberEdit.tsx'
import { MemberFrame } from './page/MemberFrame.tsx'
import { MemberHistory } from './page/MemberHistory.tsx'
import { MemberLetters } from './page/MemberLetters.tsx'

/** One member, and everything about them: each part has an address of its own. */
export function MemberScreen() {
  const { t } = useTranslation()
  const { id = '', part } = useParams()
  const member = useQuery(orpc.members.get.queryOptions({ input: { id } }))
  return (
    <Loaded query={member} title={t('members.title')}>
      {(data) => <Part key={data.id} member={data} part={part} />}
    </Loaded>
  )
}

function Part({ member, part }: { member: Member; part: string | undefined }) {
  if (part === undefined) return <MemberEdit member={member} />
  const Shown = parts[part]
  if (!Shown) return <Navigate to={`/members/${member.id}`} replace />
  return (
    <MemberFrame member={member}>
      <Shown member={member} />
    </MemberFrame>
  )
}

const parts: Record<string, (props: { member: Member }) => React.ReactNode> = {
  letters: MemberLetters,
  consents: ({ member }) => <ConsentLedger memberId={member.id} memberName={member.name} />,
  history: MemberHistory,
}
