import { Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'
import { speak } from '../../app/i18n.ts'
import { CountrySelect } from '../../components/CountrySelect.tsx'
import { focusFirstError } from '../../components/formFocus.ts'
import { InterfaceLanguageSelect } from '../../components/InterfaceLanguageSelect.tsx'
import { useChange } from '../../components/useChange.ts'

/** The country that the computer is set to, as a first guess. */
function likelyCountry(): string | null {
  const region = new Intl.Locale(navigator.language).region
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null
}

/** The group's three facts. */
export function BeginForm() {
  const { t, i18n } = useTranslation()
  const form = useForm<{ groupName: string; country: string | null; language: string }>({
    mode: 'uncontrolled',
    initialValues: { groupName: '', country: likelyCountry(), language: i18n.language },
    validateInputOnBlur: true,
    validate: {
      groupName: (value) => (value.trim() === '' ? t('overview.first.groupMissing') : null),
      country: (value) => (value === null ? t('overview.first.countryMissing') : null),
    },
  })
  const begin = useChange(orpc.desk.begin.mutationOptions(), { said: () => t('overview.first.begun') })
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ groupName, country, language }) => {
        if (country !== null) begin.mutate({ groupName, country, language })
      }, focusFirstError(form))}
    >
      <Stack gap="md">
        <TextInput
          label={t('overview.first.group')}
          description={t('overview.first.groupHint')}
          autoComplete="organization"
          withAsterisk={false}
          required
          {...form.getInputProps('groupName')}
        />
        <CountrySelect
          label={t('overview.first.country')}
          description={t('overview.first.countryHint')}
          withAsterisk={false}
          required
          {...form.getInputProps('country')}
        />
        <InterfaceLanguageSelect
          description={t('overview.first.languageHint')}
          {...form.getInputProps('language')}
          onChange={(language) => {
            if (language === null) return
            form.setFieldValue('language', language)
            // Whoever came to read another language reads it from here on, before anything is saved.
            void speak(language)
          }}
        />
        <div>
          <Button type="submit" loading={begin.isPending}>
            {t('overview.first.begin')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
