import { Button, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Household } from '#shared/households.ts'
import type { Member } from '#shared/members.ts'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { MemberSelect } from '../../components/MemberSelect.tsx'
import classes from './Households.module.css'
import { RenameHousehold } from './RenameHousehold.tsx'
import { SuggestionCard } from './SuggestionCard.tsx'
import { useHouseholdChanges } from './useHouseholdChanges.ts'
import { useReturnFocus } from './useReturnFocus.ts'

/** With whom a member lives: the household, those who may belong to it, and whom else the coordinator knows of. */
export function HouseholdPanel({ member }: { member: Member }) {
  const { t } = useTranslation()
  const households = useQuery(orpc.households.list.queryOptions())
  const suggestions = useQuery(orpc.households.suggestions.queryOptions())
  const suggested = suggestions.data?.find(({ members }) => members.some(({ id }) => id === member.id))
  return (
    <section className={`sheet ${classes.panel}`} aria-labelledby="member-household">
      <Title order={2} id="member-household" tabIndex={-1} className={classes.title}>
        {t('households.panel.title')}
      </Title>
      <p className={classes.hint}>{t('households.panel.hint')}</p>
      <Loaded query={households}>
        {(all) => {
          const own = all.find(({ members }) => members.some(({ id }) => id === member.id))
          return (
            <>
              {own ? (
                <Own household={own} member={member} />
              ) : (
                <p>{t('households.panel.none', { name: member.name })}</p>
              )}
              {suggested && (
                <ul className={classes.list} style={{ marginTop: 16 }}>
                  <SuggestionCard
                    key={suggested.members.map(({ id }) => id).join(' ')}
                    of={suggested}
                    titleId="member-household"
                  />
                </ul>
              )}
              <Add household={own ?? null} member={member} />
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

function Own({ household, member }: { household: Household; member: Member }) {
  const { t } = useTranslation()
  const [renaming, setRenaming] = useState(false)
  const opener = useReturnFocus(renaming)
  const { leave } = useHouseholdChanges()
  const others = household.members.filter(({ id }) => id !== member.id)
  return (
    <>
      {renaming ? (
        <RenameHousehold of={household} onDone={() => setRenaming(false)} />
      ) : (
        household.name !== '' && <p className={classes.name}>{household.name}</p>
      )}
      <p>
        {t('households.panel.with')}{' '}
        {others.map((other, at) => (
          <Fragment key={other.id}>
            {at > 0 && ', '}
            <Link to={`/members/${other.id}`}>{other.name}</Link>
          </Fragment>
        ))}
      </p>
      <div className={classes.tools}>
        {!renaming && (
          <Button ref={opener} variant="default" onClick={() => setRenaming(true)}>
            {t('households.rename')}
          </Button>
        )}
        <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate({ member: member.id })}>
          {t('households.panel.leave')}
        </Button>
      </div>
    </>
  )
}

/** Somebody at another address, or whose address is written otherwise. */
function Add({ household, member }: { household: Household | null; member: Member }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const { confirm } = useHouseholdChanges()
  const inside = household?.members.map(({ id }) => id) ?? [member.id]
  return (
    <div className={classes.tools}>
      <MemberSelect
        label={t('households.panel.addLabel')}
        clearable
        nothingFoundMessage={t('households.panel.addNone')}
        except={inside}
        value={chosen}
        onChange={setChosen}
      />
      <Button
        variant="default"
        disabled={chosen === null}
        loading={confirm.isPending}
        onClick={() => {
          if (chosen === null) return
          const wanted = {
            household: household?.id ?? null,
            members: [...inside, chosen],
            apart: [],
            name: household?.name ?? '',
          }
          confirm.mutate(wanted, { onSuccess: () => setChosen(null) })
        }}
      >
        {t('households.panel.add')}
      </Button>
    </div>
  )
}
