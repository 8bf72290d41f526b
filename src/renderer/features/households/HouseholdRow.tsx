import { Button, Group } from '@mantine/core'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Household } from '#shared/households.ts'
import classes from './Households.module.css'
import { RenameHousehold } from './RenameHousehold.tsx'
import { useHouseholdChanges, useHouseholdName } from './useHouseholdChanges.ts'
import { useReturnFocus } from './useReturnFocus.ts'

/** A confirmed household: what it is called, and who lives there. */
export function HouseholdRow({ of }: { of: Household }) {
  const { t } = useTranslation()
  const called = useHouseholdName()
  const [renaming, setRenaming] = useState(false)
  const opener = useReturnFocus(renaming)
  const { dissolve } = useHouseholdChanges()
  const name = called(of)
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        {renaming ? (
          <RenameHousehold of={of} onDone={() => setRenaming(false)} />
        ) : (
          of.name !== '' && <div className={classes.name}>{of.name}</div>
        )}
        <div>
          {of.members.map((member, at) => (
            <Fragment key={member.id}>
              {at > 0 && ', '}
              <Link to={`/members/${member.id}`}>{member.name}</Link>
            </Fragment>
          ))}
        </div>
      </div>
      {!renaming && (
        <Group gap="xs">
          <Button
            ref={opener}
            size="compact-sm"
            variant="default"
            aria-label={t('households.renameWhat', { name })}
            onClick={() => setRenaming(true)}
          >
            {t('households.rename')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={dissolve.isPending}
            aria-label={t('households.dissolveWhat', { name })}
            onClick={() => dissolve.mutate({ id: of.id })}
          >
            {t('households.dissolve')}
          </Button>
        </Group>
      )}
    </li>
  )
}
