import { Checkbox, Fieldset, Group, MultiSelect, Radio, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '#shared/fold.ts'
import { addressPrints } from '#shared/members.ts'
import { channels } from '#shared/values.ts'
import { CountrySelect } from '../../components/CountrySelect.tsx'
import { languageChoices } from '../../components/languageNames.ts'
import { useLocale } from '../../components/locale.ts'
import { ConsentFields } from './ConsentFields.tsx'
import { GuestFields } from './GuestFields.tsx'
import classes from './MemberForm.module.css'
import { SafetyFields } from './SafetyFields.tsx'
import type { MemberForm } from './useMemberForm.ts'

/** All of a member's fields, each with a word on what it is for. */
export function MemberFieldset({ form }: { form: MemberForm }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const spoken = form.values.languages
  const languages = useMemo(() => languageChoices(locale, spoken), [locale, spoken])
  const text = (name: 'prefix' | 'givenName' | 'familyName' | 'email' | 'phone') => ({
    label: t(`members.form.${name}`),
    description: t(`members.form.${name}Hint`),
    ...form.getInputProps(name),
  })
  return (
    <div className={`sheet ${classes.sheet}`}>
      <p className={`quiet ${classes.only}`}>{t('memberPage.only')}</p>
      <Fieldset legend={t('members.form.nameTitle')} variant="unstyled" className={classes.part}>
        <div className={classes.names}>
          <TextInput {...text('prefix')} autoComplete="off" />
          <TextInput {...text('givenName')} autoComplete="off" />
          <TextInput {...text('familyName')} autoComplete="off" />
        </div>
        <GuestFields form={form} />
      </Fieldset>
      <Fieldset legend={t('members.form.addressTitle')} variant="unstyled" className={classes.part}>
        <div className={classes.pair}>
          <Textarea
            label={t('members.form.address')}
            description={t('members.form.addressHint')}
            autosize
            minRows={4}
            maxRows={12}
            autoComplete="off"
            {...form.getInputProps('address')}
          />
          <CountrySelect
            label={t('members.form.country')}
            description={t('members.form.countryHint')}
            {...form.getInputProps('country')}
          />
        </div>
        <Radio.Group
          mt="md"
          label={t('members.form.addressPrint')}
          description={t('members.form.addressPrintHint')}
          {...form.getInputProps('addressPrint')}
        >
          <Group gap="md" mt={6}>
            {addressPrints.map((print) => (
              <Radio key={print} value={print} label={t(`members.form.addressPrints.${print}`)} />
            ))}
          </Group>
        </Radio.Group>
      </Fieldset>
      <Fieldset legend={t('members.form.contactTitle')} variant="unstyled" className={classes.part}>
        <div className={classes.pair}>
          <TextInput type="email" {...text('email')} autoComplete="off" />
          <TextInput type="tel" {...text('phone')} autoComplete="off" />
        </div>
      </Fieldset>
      <Fieldset legend={t('members.form.writingTitle')} variant="unstyled" className={classes.part}>
        <div className={classes.stack}>
          <Checkbox.Group
            label={t('members.form.channels')}
            description={t('members.form.channelsHint')}
            {...form.getInputProps('channels')}
          >
            <Group gap="md" mt={6}>
              {channels.map((channel) => (
                <Checkbox key={channel} value={channel} label={t(`channel.${channel}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <MultiSelect
            label={t('members.form.languages')}
            description={t('members.form.languagesHint')}
            data={languages}
            searchable
            limit={80}
            maxValues={12}
            hidePickedOptions
            nothingFoundMessage={t('members.form.languagesNone')}
            {...form.getInputProps('languages')}
          />
        </div>
      </Fieldset>
      <Fieldset legend={t('members.form.safetyTitle')} variant="unstyled" className={classes.part}>
        <SafetyFields form={form} />
      </Fieldset>
      <Fieldset legend={t('members.form.listTitle')} variant="unstyled" className={classes.part}>
        <ConsentFields form={form} />
        <TagsInput
          mt="md"
          label={t('members.form.tags')}
          description={t('members.form.tagsHint')}
          placeholder={t('members.form.tagsNew')}
          maxTags={30}
          maxLength={40}
          acceptValueOnBlur
          isDuplicate={(value, tags) => tags.some((tag) => fold(tag) === fold(value))}
          {...form.getInputProps('tags')}
        />
        <Textarea
          mt="md"
          label={t('members.form.note')}
          description={t('members.form.noteHint')}
          autosize
          minRows={2}
          {...form.getInputProps('note')}
        />
      </Fieldset>
    </div>
  )
}
