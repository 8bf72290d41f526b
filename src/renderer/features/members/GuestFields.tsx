import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './MemberForm.module.css'
import type { MemberForm } from './useMemberForm.ts'

/** Whether this is a guest, and whether anything may be kept of what they write. */
export function GuestFields({ form }: { form: MemberForm }) {
  const { t } = useTranslation()
  const { guest, trace } = form.values
  return (
    <div className={`${classes.stack} ${classes.guest}`}>
      <Switch
        label={t('members.form.guest')}
        description={t('members.form.guestHint')}
        checked={guest}
        onChange={(event) => {
          const next = event.currentTarget.checked
          form.setValues(next ? { guest: next } : { guest: next, trace: 'kept' })
        }}
      />
      {guest && (
        <Switch
          label={t('members.form.trace')}
          description={t('members.form.traceHint')}
          checked={trace === 'none'}
          onChange={(event) => form.setValues({ trace: event.currentTarget.checked ? 'none' : 'kept' })}
        />
      )}
    </div>
  )
}
