import { type UseFormReturnType, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { CaseFields } from '#shared/cases.ts'
import { checkFields, tidyFields } from './fields.ts'

export type CaseForm = UseFormReturnType<CaseFields>

/** The form of a case, for intake and for later changes. Uncontrolled: long texts must not redraw the page at every key. */
export function useCaseForm(initialValues: CaseFields, onValuesChange?: (values: CaseFields) => void): CaseForm {
  const { t } = useTranslation()
  return useForm<CaseFields>({
    mode: 'uncontrolled',
    initialValues,
    validateInputOnBlur: true,
    validate: (values) =>
      Object.fromEntries(
        Object.entries(checkFields(values)).map(([path, key]) => [path, t(`cases.form.error.${key}`)]),
      ),
    onValuesChange: (values) => onValuesChange?.(values),
  })
}

/** Tidies and checks the form; gives the fields to save, or null after leading to the first wrong field. */
export function readyFields(form: CaseForm, root: HTMLElement | null): CaseFields | null {
  const before = form.getValues()
  const fields = tidyFields(before)
  if (JSON.stringify(fields) !== JSON.stringify(before)) form.setValues(fields)
  const checked = form.validate()
  if (checked instanceof Promise || !checked.hasErrors) return fields
  // The fields that were tidied are drawn anew first, so the wrong one can only be found in the next frame.
  requestAnimationFrame(() => {
    const wrong = root?.querySelector<HTMLElement>('[aria-invalid="true"]')
    wrong?.focus()
    wrong?.scrollIntoView({ block: 'center' })
  })
  return null
}
