import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Member } from '#shared/members.ts'
import { orpc } from '../../app/client.ts'
import { dayText } from '../../components/days.ts'
import { focusFirstError } from '../../components/formFocus.ts'
import { keptForms } from '../../components/keptForms.ts'
import { useLocale } from '../../components/locale.ts'
import { Page } from '../../components/Page.tsx'
import { useChange } from '../../components/useChange.ts'
import { ConsentLedger } from '../personalData/ConsentLedger.tsx'
import { PersonalDataMenu } from '../personalData/PersonalDataMenu.tsx'
import { KeptNote } from './KeptNote.tsx'
import { MemberFieldset } from './MemberFieldset.tsx'
import { toFields, toValues } from './memberValues.ts'
import { useMemberForm } from './useMemberForm.ts'

/** A member's page is its form: what one reads is what one changes. */
export function MemberEdit({ member }: { member: Member }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const navigate = useNavigate()
  const key = `member:${member.id}`
  const stored = useMemo(() => toValues(member), [member])
  const { form, unchanged, restored, discard } = useMemberForm(key, stored)
  const update = useChange(orpc.members.update.mutationOptions(), {
    said: () => t('members.said.updated', { name: member.name }),
    after: () => keptForms.drop(key),
  })
  const remove = useChange(orpc.members.remove.mutationOptions(), {
    said: ({ count }) => t('members.said.removed', { count }),
    after: () => {
      keptForms.drop(key)
      void navigate('/members')
    },
  })
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        if (!update.isPending) update.mutate({ id: member.id, fields: toFields(values) })
      }, focusFirstError(form))}
    >
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
        primary={
          <Button type="submit" loading={update.isPending} disabled={unchanged}>
            {t('app.common.save')}
          </Button>
        }
      >
        {restored && !unchanged && <KeptNote onDiscard={discard} />}
        <MemberFieldset form={form} />
        <ConsentLedger memberId={member.id} memberName={member.name} />
      </Page>
    </form>
  )
}
