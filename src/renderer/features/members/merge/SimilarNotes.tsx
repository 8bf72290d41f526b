import { Button, Group } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SimilarMember } from '#shared/memberMerge.ts'
import type { Member } from '#shared/members.ts'
import { orpc } from '../../../app/client.ts'
import { useChange } from '../../../components/useChange.ts'
import classes from './Merge.module.css'

/** Who may be the same person; nothing for most members. */
export function SimilarNotes({ member }: { member: Member }) {
  const { t } = useTranslation()
  const similar = useQuery(orpc.memberMerge.similar.queryOptions({ input: { id: member.id } }))
  if (!similar.data || similar.data.length === 0) return null
  return (
    <ul className={classes.notes} aria-label={t('memberMerge.mightLabel')}>
      {similar.data.map((one) => (
        <SimilarNote key={one.id} member={member} similar={one} />
      ))}
    </ul>
  )
}

function SimilarNote({ member, similar }: { member: Member; similar: SimilarMember }) {
  const { t } = useTranslation()
  const notSame = useChange(orpc.memberMerge.notSame.mutationOptions(), { said: () => t('memberMerge.kept') })
  const { id, name, address, reasons } = similar
  return (
    <li className={classes.note}>
      <span className={classes.said}>
        <IconUsers size={18} aria-hidden className={classes.icon} />
        <span>
          {t('memberMerge.might')} <Link to={`/members/${id}`}>{name}</Link>{' '}
          <span className="quiet">
            ({[...reasons.map((reason) => t(`memberMerge.reason.${reason}`)), address].filter(Boolean).join(', ')})
          </span>
        </span>
      </span>
      <Group gap="xs" wrap="nowrap">
        <Button
          component={Link}
          to={`/members/merge/${member.id}/${id}`}
          size="compact-sm"
          variant="default"
          aria-label={t('memberMerge.compareWhom', { name })}
        >
          {t('memberMerge.compare')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={notSame.isPending}
          aria-label={t('memberMerge.twoPeopleWhom', { name })}
          onClick={() => notSame.mutate({ one: member.id, other: id })}
        >
          {t('memberMerge.twoPeople')}
        </Button>
      </Group>
    </li>
  )
}
