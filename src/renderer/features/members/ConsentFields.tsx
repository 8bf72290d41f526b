import { Autocomplete, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { today } from '../../components/days.ts'
import { DayInput } from '../cases/form/DayInput.tsx'
import classes from './MemberForm.module.css'
import type { MemberForm } from './useMemberForm.ts'

const ways = ['form', 'email', 'person', 'phone'] as const

/** Active or not, and the consent to be on the list: given or not, when, and how it was said. */
export function ConsentFields({ form }: { form: MemberForm }) {
  const { t } = useTranslation()
  const { consentGiven: given, consentOn, consentHow } = form.values
  const stored = form.getInitialValues()
  return (
    <div className={classes.stack}>
      <Switch
        label={t('members.form.active')}
        description={t('members.form.activeHint')}
        {...form.getInputProps('active', { type: 'checkbox' })}
      />
      <Switch
        label={t('members.form.consent')}
        description={t('members.form.consentHint')}
        {...form.getInputProps('consentGiven', { type: 'checkbox' })}
        onChange={(event) => {
          const next = event.currentTarget.checked
          // Most answers are noted the day they are given; the day can be changed beside it.
          if (next === stored.consentGiven) form.setValues({ consentGiven: next, consentOn: stored.consentOn })
          else form.setValues({ consentGiven: next, consentOn: today() })
        }}
      />
      {(given || consentOn !== null || consentHow !== '') && (
        <div className={classes.pair}>
          <DayInput
            label={t(given ? 'members.form.consentOn' : 'members.form.withdrawnOn')}
            description={t('members.form.consentOnHint')}
            maxDate={today()}
            {...form.getInputProps('consentOn')}
          />
          <Autocomplete
            label={t('members.form.consentHow')}
            description={t('members.form.consentHowHint')}
            data={ways.map((way) => t(`members.form.how.${way}`))}
            {...form.getInputProps('consentHow')}
          />
        </div>
      )}
    </div>
  )
}
