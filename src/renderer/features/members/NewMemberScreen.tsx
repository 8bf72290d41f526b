import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { NewMember } from './NewMember.tsx'

/** A new member; the group's country is the first guess for theirs. */
export function NewMemberScreen() {
  const settings = useQuery(orpc.settings.get.queryOptions())
  return <Loaded query={settings}>{({ country }) => <NewMember country={country} />}</Loaded>
}
