import { Button, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberStep } from '#shared/memberPage.ts'
import type { Member } from '#shared/members.ts'
import { orpc } from '../../../app/client.ts'
import { instantText } from '../../../components/days.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { useLocale } from '../../../components/locale.ts'
import { operationText } from '../../../components/operations.ts'
import { undoOperation } from '../../../components/say.tsx'
import { EventWords } from './EventWords.tsx'
import classes from './MemberPage.module.css'

/** What was changed of one member and when, in words, each step with its own way back. */
export function MemberHistory({ member }: { member: Member }) {
  const { t } = useTranslation()
  const history = useQuery(orpc.memberPage.history.queryOptions({ input: { id: member.id } }))
  return (
    <section aria-labelledby="member-history">
      <Title order={2} id="member-history" className={classes.title}>
        {t('memberPage.history.title')}
      </Title>
      <p className={classes.intro}>{t('memberPage.history.intro')}</p>
      <Loaded query={history}>
        {(steps) =>
          steps.length === 0 ? (
            <EmptyState>{t('memberPage.history.none')}</EmptyState>
          ) : (
            <ol className={`sheet ${classes.list}`}>
              {steps.map((step) => (
                <Step key={step.operation} step={step} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  )
}

function Step({ step }: { step: MemberStep }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [busy, setBusy] = useState(false)
  const what = operationText(t, step.label)
  return (
    <li className={classes.entry}>
      <div className={classes.what}>
        {what}
        <div className={classes.small}>
          <time dateTime={step.at}>{instantText(step.at, locale)}</time>
        </div>
        <ul className={classes.events}>
          {step.events.map((event) => (
            <li key={JSON.stringify(event)}>
              <EventWords event={event} />
            </li>
          ))}
        </ul>
      </div>
      {step.undo === 'can' ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          aria-label={t('app.header.undoWhat', { what })}
          onClick={async () => {
            setBusy(true)
            await undoOperation(step.operation)
            setBusy(false)
          }}
        >
          {t('app.header.undo')}
        </Button>
      ) : (
        <span className={classes.side}>{t(`memberPage.history.${step.undo}`)}</span>
      )}
    </li>
  )
}
