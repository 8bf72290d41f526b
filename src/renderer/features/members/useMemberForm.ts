import { useForm } from '@mantine/form'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keptForms } from '../../components/keptForms.ts'
import { addressLines, type MemberValues } from './memberValues.ts'

/**
 * A member's form. What is typed and not saved is kept under `key` while the window is open; `stored` is what the desk
 * has, and when that changes (an undo, say) an untouched form follows it.
 */
export function useMemberForm(key: string, stored: MemberValues) {
  const { t } = useTranslation()
  const form = useForm<MemberValues>({
    initialValues: stored,
    validateInputOnBlur: ['address', 'email'],
    validate: {
      givenName: (value, values) =>
        value.trim() === '' && values.familyName.trim() === '' ? t('members.form.nameMissing') : null,
      address: (value) => (addressLines(value).length > 12 ? t('members.form.addressLong') : null),
      email: (value) =>
        value.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value.trim()) ? null : t('members.form.emailWrong'),
      safety: {
        country: (value, values) => {
          if (value === null) return t('members.form.safetyMissing')
          const times = values.safety.filter(({ country }) => country === value).length
          return times > 1 ? t('members.form.safetyTwice') : null
        },
      },
    },
    onValuesChange: (values) => keptForms.set(key, values),
  })
  const [restored, setRestored] = useState(false)
  const unchanged = JSON.stringify(form.values) === JSON.stringify(stored)

  const storedText = JSON.stringify(stored)
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the desk's own copy changes, and only then
  useEffect(() => {
    const kept = keptForms.get<MemberValues>(key)
    const base = form.getInitialValues()
    form.setInitialValues(stored)
    if (kept !== undefined && JSON.stringify(kept) !== storedText && JSON.stringify(kept) !== JSON.stringify(base)) {
      form.setValues(kept)
      setRestored(true)
    } else {
      form.setValues(stored)
      keptForms.drop(key)
    }
  }, [key, storedText])

  return {
    form,
    unchanged,
    /** The form holds what was typed before the screen was left. */
    restored,
    /** Back to what is saved. */
    discard: () => {
      form.setValues(stored)
      form.clearErrors()
      keptForms.drop(key)
      setRestored(false)
    },
  }
}

export type MemberForm = ReturnType<typeof useMemberForm>['form']
