import { Button, Title } from '@mantine/core'
import { IconArrowLeft, IconHomeCheck, IconTags } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { HouseholdSuggestion } from '#shared/households.ts'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { Page } from '../../components/Page.tsx'
import { AddressLabels } from '../members/labels/AddressLabels.tsx'
import { HouseholdRow } from './HouseholdRow.tsx'
import classes from './Households.module.css'
import { SuggestionCard } from './SuggestionCard.tsx'
import { useHouseholdChanges } from './useHouseholdChanges.ts'

/** Members who may be one household, for the coordinator's word, and those who are. */
export function HouseholdsScreen() {
  const { t } = useTranslation()
  const suggestions = useQuery(orpc.households.suggestions.queryOptions())
  const households = useQuery(orpc.households.list.queryOptions())
  const { confirmAll } = useHouseholdChanges()
  const [labelling, setLabelling] = useState(false)
  const sure = (suggestions.data ?? []).filter(isSure)
  return (
    <Page
      title={t('households.title')}
      subtitle={t('households.subtitle')}
      narrow
      actions={
        <>
          {(households.data ?? []).length > 0 && (
            <Button
              variant="default"
              leftSection={<IconTags size={18} aria-hidden />}
              onClick={() => setLabelling(true)}
            >
              {t('memberLabels.action')}
            </Button>
          )}
          <Button
            component={Link}
            to="/members"
            variant="default"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
          >
            {t('households.back')}
          </Button>
        </>
      }
      primary={
        sure.length > 1 && (
          <Button
            leftSection={<IconHomeCheck size={18} aria-hidden />}
            loading={confirmAll.isPending}
            onClick={() =>
              confirmAll.mutate({
                all: sure.map(({ name, members }) => ({ household: null, name, members: members.map(({ id }) => id) })),
              })
            }
          >
            {t('households.all', { count: sure.length })}
          </Button>
        )
      }
    >
      <AddressLabels who={labelling ? { households: true } : null} onClose={() => setLabelling(false)} />
      <section className={classes.part} aria-labelledby="households-open">
        <Title order={2} id="households-open" tabIndex={-1} className={classes.title}>
          {t('households.toConfirmTitle')}
        </Title>
        <Loaded query={suggestions}>
          {(all) =>
            all.length === 0 ? (
              <p className={classes.hint}>{t('households.nothingToConfirm')}</p>
            ) : (
              <>
                <p className={classes.hint}>{t('households.toConfirmHint')}</p>
                <ul className={classes.list}>
                  {all.map((one) => (
                    <SuggestionCard
                      key={one.members.map(({ id }) => id).join(' ')}
                      of={one}
                      titleId="households-open"
                    />
                  ))}
                </ul>
              </>
            )
          }
        </Loaded>
      </section>
      <section className={classes.part} aria-labelledby="households-confirmed">
        <Title order={2} id="households-confirmed" className={classes.title}>
          {t('households.confirmed')}
        </Title>
        <Loaded query={households}>
          {(all) =>
            all.length === 0 ? (
              <p className={classes.hint}>{t('households.noneConfirmed')}</p>
            ) : (
              <ul className={`sheet ${classes.rows}`}>
                {all.map((one) => (
                  <HouseholdRow key={one.id} of={one} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
    </Page>
  )
}

/** New, and all of one family name: what can be said yes to without a look at each. */
const isSure = ({ household, hints }: HouseholdSuggestion): boolean => household === null && hints.includes('family')
