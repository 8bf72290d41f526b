import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { SafetyRule } from '#shared/members.ts'
import { CountrySelect } from '../../components/CountrySelect.tsx'
import { countryName } from '../../components/countries.ts'
import { useLocale } from '../../components/locale.ts'
import classes from './SafetyFields.module.css'
import type { MemberForm } from './useMemberForm.ts'

/** Countries to be careful with: never write there, or with initials and postcode only. */
export function SafetyFields({ form }: { form: MemberForm }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const rows = form.values.safety
  return (
    <div>
      <p className="quiet" style={{ marginTop: 0 }}>
        {t('members.form.safetyHint')}
      </p>
      <ul className={classes.rows}>
        {rows.map((row, at) => {
          const name = row.country === null ? t('members.form.safetyNew') : countryName(row.country, locale)
          return (
            <li key={row.key} className={classes.row}>
              <CountrySelect
                label={t('members.form.safetyCountry')}
                clearable={false}
                {...form.getInputProps(`safety.${at}.country`)}
              />
              <SegmentedControl
                aria-label={t('members.form.safetyRule', { country: name })}
                data={SafetyRule.options.map((rule) => ({ value: rule, label: t(`members.form.safetyRules.${rule}`) }))}
                {...form.getInputProps(`safety.${at}.rule`)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('members.form.safetyRemove', { country: name })}
                onClick={() => form.removeListItem('safety', at)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => form.insertListItem('safety', { key: newKey(rows), country: null, rule: 'never' })}
      >
        {t('members.form.safetyAdd')}
      </Button>
    </div>
  )
}

/** A row keeps its key while others come and go, so that focus stays where it is. */
const newKey = (rows: readonly { key: number }[]): number => Math.max(0, ...rows.map(({ key }) => key)) + 1
