import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Member } from '#shared/members.ts'
import { orpc } from '../../../app/client.ts'
import { dayText } from '../../../components/days.ts'
import { keptForms } from '../../../components/keptForms.ts'
import { useLocale } from '../../../components/locale.ts'
import { Page } from '../../../components/Page.tsx'
import { TabLinks } from '../../../components/TabLinks.tsx'
import { useChange } from '../../../components/useChange.ts'
import { PersonalDataMenu } from '../../personalData/PersonalDataMenu.tsx'

interface MemberFrameProps {
  member: Member
  primary?: ReactNode
  children: ReactNode
}

/** Under which a member's unsaved form is kept. */
export const formKey = (member: Pick<Member, 'id'>): string => `member:${member.id}`

/** What stands around every part of a member's page: the name, what can be done, and the way to the other parts. */
export function MemberFrame({ member, primary, children }: MemberFrameProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const navigate = useNavigate()
  const remove = useChange(orpc.members.remove.mutationOptions(), {
    said: ({ count }) => t('members.said.removed', { count }),
    after: () => {
      keptForms.drop(formKey(member))
      void navigate('/members')
    },
  })
  const here = `/members/${member.id}`
  return (
    <Page
      title={member.name}
      subtitle={t('members.member.subtitle', {
        count: member.letters,
        since: dayText(member.createdAt.slice(0, 10), locale),
      })}
      narrow
      sticky
      actions={
        <>
          <PersonalDataMenu member={member} />
          <Button
            variant="default"
            loading={remove.isPending}
            leftSection={<IconTrash size={18} aria-hidden />}
            onClick={() => remove.mutate({ ids: [member.id] })}
          >
            {t('members.member.delete')}
          </Button>
        </>
      }
      primary={primary}
    >
      <TabLinks
        label={t('memberPage.tabs.label')}
        tabs={[
          { to: here, label: t('memberPage.tabs.sheet') },
          { to: `${here}/letters`, label: t('memberPage.tabs.letters') },
          { to: `${here}/consents`, label: t('memberPage.tabs.consents') },
          { to: `${here}/history`, label: t('memberPage.tabs.history') },
        ]}
      />
      {children}
    </Page>
  )
}
