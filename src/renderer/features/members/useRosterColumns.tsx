import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '#shared/members.ts'
import type { Column } from '../../components/DataTable.tsx'
import { useNumber } from '../../components/locale.ts'
import classes from './Roster.module.css'

/** By family name, as a paper list is sorted; a member without one stands by the given name. */
const sortName = (member: Member) => `${member.familyName || member.givenName} ${member.givenName}`

/** The roster's columns. */
export function useRosterColumns(): Column<Member>[] {
  const { t } = useTranslation()
  const number = useNumber()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `number` follows the language, as `t` does
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('members.column.name'),
        value: sortName,
        cell: (member) => <span className={classes.name}>{member.name}</span>,
      },
      {
        id: 'address',
        width: '46%',
        clip: true,
        header: t('members.column.address'),
        value: (member) => member.address.at(-1) ?? null,
        cell: (member) =>
          member.address.length === 0 ? (
            <span className={classes.quietCell}>{t('members.noAddress')}</span>
          ) : (
            <span title={member.address.join('\n')}>{member.address.join(', ')}</span>
          ),
      },
      { id: 'email', header: t('members.column.email'), value: (member) => member.email || null, spare: true },
      {
        id: 'channels',
        header: t('members.column.channels'),
        spare: true,
        clip: true,
        width: '12%',
        cell: (member) => {
          const ways = member.channels.map((channel) => t(`channel.${channel}`)).join(', ')
          return <span title={ways}>{ways}</span>
        },
      },
      {
        id: 'letters',
        header: t('members.column.letters'),
        align: 'end',
        value: (member) => member.letters,
        cell: (member) => number(member.letters),
      },
      { id: 'state', header: t('members.column.state'), value: stateOf, cell: (member) => <State member={member} /> },
    ],
    [t],
  )
}

type State = 'active' | 'inactive' | 'noConsent'

function stateOf(member: Member): State {
  if (!member.active) return 'inactive'
  return member.consent.given ? 'active' : 'noConsent'
}

function State({ member }: { member: Member }) {
  const { t } = useTranslation()
  const state = stateOf(member)
  return (
    <span className={classes.state} data-look={state === 'noConsent' || undefined}>
      {state === 'noConsent' && <IconAlertTriangle size={16} aria-hidden />}
      {t(`members.state.${state}`)}
    </span>
  )
}
