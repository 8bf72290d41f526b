import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HouseholdSuggestion } from '#shared/households.ts'
import { countryName } from '../../components/countries.ts'
import { useListFormat, useLocale } from '../../components/locale.ts'
import classes from './Households.module.css'
import { useHouseholdChanges } from './useHouseholdChanges.ts'

/**
 * Members at one address: a household, some of them, or none. Answered, the card goes; the focus then stays at the heading
 * `titleId`, where the next one stands.
 */
export function SuggestionCard({ of, titleId }: { of: HouseholdSuggestion; titleId: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const list = useListFormat()
  const [chosen, setChosen] = useState<string[]>(of.members.map(({ id }) => id))
  const [name, setName] = useState(of.name)
  const { confirm, refuse } = useHouseholdChanges()
  const onSuccess = () => document.getElementById(titleId)?.focus()
  const names = list(of.members.map((member) => member.name))
  const busy = confirm.isPending || refuse.isPending
  const address = [...of.address, of.country === null ? '' : countryName(of.country, locale)].filter(Boolean).join(', ')
  return (
    <li className={`sheet ${classes.card}`}>
      <div>
        {of.household && <p className={classes.joins}>{t('households.joins', { name: of.household.name })}</p>}
        <p className={classes.address}>{address}</p>
        <Checkbox.Group label={t('households.who')} value={chosen} onChange={setChosen}>
          <Group gap="md" mt={4}>
            {of.members.map((member) => (
              // Who is in the household already leaves it on their own page, not by the way.
              <Checkbox key={member.id} value={member.id} label={member.name} disabled={member.inHousehold} />
            ))}
          </Group>
        </Checkbox.Group>
        {of.hints.length > 0 && (
          <ul className={classes.hints}>
            {of.hints.map((hint) => (
              <li key={hint}>
                <IconCheck size={14} aria-hidden />
                {t(`households.hint.${hint}`)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <TextInput
        label={t('households.name')}
        description={t('households.nameHint')}
        error={chosen.length < 2 ? t('households.needTwo') : undefined}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={classes.answers}>
        <Button
          variant="default"
          leftSection={<IconCheck size={18} aria-hidden />}
          disabled={busy || chosen.length < 2}
          aria-label={t('households.yesFor', { names })}
          onClick={() =>
            confirm.mutate(
              {
                household: of.household?.id ?? null,
                members: chosen,
                apart: of.members.flatMap(({ id }) => (chosen.includes(id) ? [] : id)),
                name,
              },
              { onSuccess },
            )
          }
        >
          {t('households.yes')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          disabled={busy}
          aria-label={t('households.noFor', { names })}
          onClick={() => refuse.mutate({ members: of.members.map(({ id }) => id) }, { onSuccess })}
        >
          {t('households.no')}
        </Button>
      </div>
    </li>
  )
}
