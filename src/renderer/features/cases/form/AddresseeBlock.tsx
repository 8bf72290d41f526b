import { Checkbox, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CountrySelect } from '../../../components/CountrySelect.tsx'
import { Field } from './Field.tsx'
import { GrowingText } from './GrowingText.tsx'
import { LinesInput } from './LinesInput.tsx'

interface AddresseeBlockProps {
  /** Form path before the field's name: empty, or `addressees.0.`. */
  prefix?: string
  withNote?: boolean
}

/** The fields of one addressee, on the addressee's own page and inside a case. */
export function AddresseeBlock({ prefix = '', withNote = false }: AddresseeBlockProps) {
  const { t } = useTranslation()
  const lines = (name: string) => (
    <Field path={`${prefix}${name}`} label={t(`addressees.form.${name}`)}>
      {(props) => <LinesInput {...props} />}
    </Field>
  )
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="sm">
        <Field path={`${prefix}name`} label={t('addressees.form.name')}>
          {(props) => <TextInput {...props} />}
        </Field>
        <Field path={`${prefix}title`} label={t('addressees.form.title')}>
          {(props) => <TextInput {...props} />}
        </Field>
        <Field path={`${prefix}address`} label={t('addressees.form.address')}>
          {(props) => <LinesInput {...props} rows={4} />}
        </Field>
        <Stack gap="sm">
          <Field path={`${prefix}country`} label={t('addressees.form.country')}>
            {(props) => <CountrySelect {...props} />}
          </Field>
          <Field path={`${prefix}salutation`} label={t('addressees.form.salutation')}>
            {(props) => <TextInput {...props} placeholder={t('addressees.form.salutationExample')} />}
          </Field>
        </Stack>
      </SimpleGrid>
      <Text size="sm" c="dimmed" mb={-6}>
        {t('addressees.form.oneALine')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="sm">
        {lines('emails')}
        {lines('faxes')}
        {lines('phones')}
        {lines('social')}
      </SimpleGrid>
      <Field path={`${prefix}checkAddress`} label={t('addressees.form.checkAddress')} bare>
        {({ defaultValue, ...props }) => (
          <Checkbox
            {...props}
            defaultChecked={defaultValue === true}
            description={t('addressees.form.checkAddressHint')}
          />
        )}
      </Field>
      {withNote && (
        <Field path={`${prefix}note`} label={t('addressees.form.note')}>
          {(props) => <GrowingText {...props} rows={2} />}
        </Field>
      )}
    </Stack>
  )
}
