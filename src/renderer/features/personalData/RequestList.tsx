import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DataRequest } from '#shared/personalData.ts'
import { orpc } from '../../app/client.ts'
import { dayText, today } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import classes from './PersonalData.module.css'

/** What the member asked for; nothing where nothing was asked. */
export function RequestList({ memberId }: { memberId: string }) {
  const { t } = useTranslation()
  const requests = useQuery(orpc.personalData.requests.queryOptions({ input: { memberId } }))
  if (!requests.data || requests.data.length === 0) return null
  return (
    <section className={`sheet ${classes.part}`} aria-label={t('personalData.request.title')}>
      <div className={classes.head}>
        <h2>{t('personalData.request.title')}</h2>
      </div>
      <ul className={classes.rows}>
        {requests.data.map((request) => (
          <RequestRow key={request.id} request={request} />
        ))}
      </ul>
    </section>
  )
}

function RequestRow({ request }: { request: DataRequest }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { id, kind, cameOn, dueOn, doneOn, how } = request
  const setDone = useChange(orpc.personalData.setRequestDone.mutationOptions(), {
    said: (_, input) => t(`personalData.request.said.${input.doneOn === null ? 'reopened' : 'done'}`),
  })
  const late = doneOn === null && dueOn < today()
  const Icon = doneOn !== null ? IconCircleCheck : late ? IconAlertTriangle : IconClock
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span className={classes.name}>{t(`personalData.request.${kind}`)}</span>
        <p className="quiet">{[dayText(cameOn, locale), how].filter((text) => text !== '').join(' · ')}</p>
      </div>
      <span className={`${doneOn !== null ? 'well' : late ? 'due' : 'quiet'} ${classes.state}`}>
        <Icon size={18} aria-hidden />
        {doneOn === null
          ? t(`personalData.request.${late ? 'overdue' : 'due'}`, { day: dayText(dueOn, locale) })
          : t('personalData.request.doneOn', { day: dayText(doneOn, locale) })}
      </span>
      <Button
        variant="default"
        size="compact-md"
        loading={setDone.isPending}
        onClick={() => setDone.mutate({ id, doneOn: doneOn === null ? today() : null })}
      >
        {t(`personalData.request.${doneOn === null ? 'done' : 'reopen'}`)}
      </Button>
    </li>
  )
}
