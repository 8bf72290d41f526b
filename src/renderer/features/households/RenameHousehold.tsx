import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Household } from '#shared/households.ts'
import classes from './Households.module.css'
import { useHouseholdChanges } from './useHouseholdChanges.ts'

/** The name of a household, to be changed; Escape leaves it. */
export function RenameHousehold({ of, onDone }: { of: Household; onDone: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState(of.name)
  const { rename } = useHouseholdChanges()
  return (
    <form
      className={classes.renaming}
      onSubmit={(event) => {
        event.preventDefault()
        if (!rename.isPending) rename.mutate({ id: of.id, name }, { onSuccess: onDone })
      }}
    >
      <TextInput
        label={t('households.name')}
        description={t('households.nameHint')}
        value={name}
        maxLength={200}
        data-autofocus
        ref={(input) => input?.focus()}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone()
        }}
      />
      <Button type="submit" variant="default" loading={rename.isPending}>
        {t('households.saveName')}
      </Button>
      <Button variant="subtle" color="gray" onClick={onDone}>
        {t('app.common.cancel')}
      </Button>
    </form>
  )
}
