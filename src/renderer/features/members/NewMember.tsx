import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { orpc } from '../../app/client.ts'
import { focusFirstError } from '../../components/formFocus.ts'
import { keptForms } from '../../components/keptForms.ts'
import { Page } from '../../components/Page.tsx'
import { useChange } from '../../components/useChange.ts'
import { KeptNote } from './KeptNote.tsx'
import { MemberFieldset } from './MemberFieldset.tsx'
import { emptyMember, toFields } from './memberValues.ts'
import { useMemberForm } from './useMemberForm.ts'

const key = 'member:new'

export function NewMember({ country }: { country: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const empty = useMemo(() => emptyMember(country), [country])
  const { form, restored, discard } = useMemberForm(key, empty)
  const create = useChange(orpc.members.create.mutationOptions(), {
    said: (_, { fields }) => t('members.said.created', { name: `${fields.givenName} ${fields.familyName}`.trim() }),
    after: () => {
      keptForms.drop(key)
      void navigate('/members')
    },
  })
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        if (!create.isPending) create.mutate({ fields: toFields(values) })
      }, focusFirstError(form))}
    >
      <Page
        title={t('members.member.newTitle')}
        subtitle={t('members.member.newSubtitle')}
        narrow
        sticky
        actions={
          <Button component={Link} to="/members" variant="default">
            {t('app.common.cancel')}
          </Button>
        }
        primary={
          <Button type="submit" loading={create.isPending}>
            {t('app.common.save')}
          </Button>
        }
      >
        {restored && <KeptNote onDiscard={discard} />}
        <MemberFieldset form={form} />
      </Page>
    </form>
  )
}
