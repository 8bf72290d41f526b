import { Title } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Member } from '#shared/members.ts'
import { orpc } from '../../../app/client.ts'
import { dayText, instantText } from '../../../components/days.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { useLocale } from '../../../components/locale.ts'
import classes from './MemberPage.module.css'

/** The consent ledger of one member, the latest entry first. */
export function MemberConsents({ member }: { member: Member }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const ledger = useQuery(orpc.memberPage.consents.queryOptions({ input: { id: member.id } }))
  return (
    <section aria-labelledby="member-consents">
      <Title order={2} id="member-consents" className={classes.title}>
        {t('memberPage.consents.title')}
      </Title>
      <p className={classes.intro}>{t('memberPage.consents.intro')}</p>
      <Loaded query={ledger}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState>{t('memberPage.consents.none')}</EmptyState>
          ) : (
            <ol className={`sheet ${classes.list}`}>
              {entries.map(({ id, purpose, given, on, how, recordedAt }) => (
                <li key={id} className={classes.entry}>
                  <div className={classes.what}>
                    {given ? (
                      <IconCircleCheck size={16} className="well" aria-hidden />
                    ) : (
                      <IconCircleX size={16} className="due" aria-hidden />
                    )}{' '}
                    {t(given ? 'memberPage.consents.given' : 'memberPage.consents.withdrawn')}
                    <div className={classes.small}>
                      {[
                        t(`memberPage.consents.purpose.${purpose}`, { defaultValue: purpose }),
                        on === null ? t('memberPage.consents.noDay') : dayText(on, locale),
                        how,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </div>
                  </div>
                  <span className={classes.side}>
                    {t('memberPage.consents.recorded', { at: instantText(recordedAt, locale) })}
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  )
}
