import { SimpleGrid, Stack, TextInput, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CountrySelect } from '../../../components/CountrySelect.tsx'
import { AddresseesFields, type AddresseesFieldsProps } from './AddresseesFields.tsx'
import { AsksFields } from './AsksFields.tsx'
import { DayInput } from './DayInput.tsx'
import { Field, Fields } from './Field.tsx'
import { GrowingText } from './GrowingText.tsx'
import { LinesInput } from './LinesInput.tsx'
import { PeopleFields } from './PeopleFields.tsx'
import type { CaseForm } from './useCaseForm.ts'

interface CaseFormFieldsProps {
  form: CaseForm
  /** Drawn beside a field's label, by its path. */
  note?: (path: string) => ReactNode
  /** Notes are the group's own words: a draft has nowhere to keep them yet. */
  withNotes?: boolean
  /** The addressees' cards: which are opened at once, and who wants to know where they went. */
  cards?: Pick<AddresseesFieldsProps, 'unsure' | 'note' | 'onRearranged'>
}

/** Every field of a case, in the order in which one reads an urgent action. */
export function CaseFormFields({ form, note, withNotes = false, cards }: CaseFormFieldsProps) {
  const { t } = useTranslation()
  const text = (path: string, rows: number) => (
    <Field path={path} label={t(`cases.form.${path}`)}>
      {(props) => <GrowingText {...props} rows={rows} />}
    </Field>
  )
  return (
    <Fields form={form} {...(note ? { note } : {})}>
      <Stack gap="xl">
        <Part title={t('cases.form.partAction')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="sm">
            <Field path="reference" label={t('cases.form.reference')}>
              {(props) => <TextInput {...props} withAsterisk aria-required />}
            </Field>
            <Field path="country" label={t('cases.form.country')}>
              {(props) => <CountrySelect {...props} />}
            </Field>
            <Field path="deadline" label={t('cases.form.deadline')}>
              {(props) => <DayInput {...props} />}
            </Field>
            <Field path="issued" label={t('cases.form.issued')}>
              {(props) => <DayInput {...props} />}
            </Field>
          </SimpleGrid>
          <Field path="headline" label={t('cases.form.headline')}>
            {(props) => <GrowingText {...props} withAsterisk aria-required />}
          </Field>
        </Part>
        <Part title={t('cases.people')}>
          <PeopleFields form={form} />
        </Part>
        <Part title={t('cases.summary')}>{text('summary', 4)}</Part>
        <Part title={t('cases.asks')}>
          <AsksFields form={form} />
        </Part>
        <Part title={t('cases.addressees')}>
          <AddresseesFields form={form} withNotes={withNotes} {...cards} />
        </Part>
        <Part title={t('cases.background')}>
          {text('background', 3)}
          {text('additional', 3)}
        </Part>
        <Part title={t('cases.form.partLetter')}>
          <Field path="letterSalutation" label={t('cases.form.letterSalutation')}>
            {(props) => <TextInput {...props} defaultValue={props.defaultValue ?? ''} />}
          </Field>
          {text('modelLetter', 3)}
          <Field path="preferredLanguages" label={t('cases.form.preferredLanguages')}>
            {(props) => <LinesInput {...props} />}
          </Field>
          {withNotes && text('note', 2)}
        </Part>
      </Stack>
    </Fields>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </Stack>
  )
}
