import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '#shared/members.ts'
import { orpc } from '../../app/client.ts'
import { focusFirstError } from '../../components/formFocus.ts'
import { keptForms } from '../../components/keptForms.ts'
import { useChange } from '../../components/useChange.ts'
import { HouseholdPanel } from '../households/HouseholdPanel.tsx'
import { KeptNote } from './KeptNote.tsx'
import { MemberFieldset } from './MemberFieldset.tsx'
import { toFields, toValues } from './memberValues.ts'
import { MergedNotes } from './merge/MergedNotes.tsx'
import { SimilarNotes } from './merge/SimilarNotes.tsx'
import { formKey, MemberFrame } from './page/MemberFrame.tsx'
import { useMemberForm } from './useMemberForm.ts'

const formId = 'member-form'

/** A member's sheet is its form: what one reads is what one changes. */
export function MemberEdit({ member }: { member: Member }) {
  const { t } = useTranslation()
  const key = formKey(member)
  const stored = useMemo(() => toValues(member), [member])
  const { form, unchanged, restored, discard } = useMemberForm(key, stored)
  const update = useChange(orpc.members.update.mutationOptions(), {
    said: () => t('members.said.updated', { name: member.name }),
    after: () => keptForms.drop(key),
  })
  return (
    <MemberFrame
      member={member}
      primary={
        <Button type="submit" form={formId} loading={update.isPending} disabled={unchanged}>
          {t('app.common.save')}
        </Button>
      }
    >
      {restored && !unchanged && <KeptNote onDiscard={discard} />}
      <SimilarNotes member={member} />
      <form
        id={formId}
        noValidate
        onSubmit={form.onSubmit((values) => {
          if (!update.isPending) update.mutate({ id: member.id, fields: toFields(values) })
        }, focusFirstError(form))}
      >
        <MemberFieldset form={form} />
      </form>
      <HouseholdPanel member={member} />
      <MergedNotes member={member} />
    </MemberFrame>
  )
}
