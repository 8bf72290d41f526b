import { Alert, Title } from '@mantine/core'
import { IconFlagCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Case } from '#shared/cases.ts'
import { Day } from '../../components/Day.tsx'
import { dayText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import { AddresseeCard } from '../addressees/AddresseeCard.tsx'
import { CaseDocuments } from './CaseDocuments.tsx'
import classes from './CaseSheet.module.css'

/** The case on one sheet: who, what happened, what is asked, of whom, and the documents it came from. */
export function CaseSheet({ of }: { of: Case }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <div className={classes.columns}>
      <article className={classes.sheet}>
        {of.status === 'closed' && of.closedOn && (
          <Alert
            color="gray"
            variant="light"
            icon={<IconFlagCheck aria-hidden />}
            mb="md"
            title={t('cases.closedOn', { day: dayText(of.closedOn, locale) })}
          >
            {of.closedNotice}
          </Alert>
        )}
        {of.people.length > 0 && (
          <Part title={t('cases.people')}>
            <ul className={classes.plain}>
              {of.people.map((person) => (
                <li key={person.name}>
                  {person.name} {person.pronouns && <span className="quiet">({person.pronouns})</span>}
                </li>
              ))}
            </ul>
          </Part>
        )}
        <Prose title={t('cases.summary')} text={of.summary} />
        {of.asks.length > 0 && (
          <Part title={t('cases.asks')}>
            <ol className={classes.asks}>
              {of.asks.map((ask) => (
                <li key={ask}>{ask}</li>
              ))}
            </ol>
          </Part>
        )}
        <Prose title={t('cases.background')} text={of.background} />
        <Prose title={t('cases.additional')} text={of.additional} />
        <Prose title={t('cases.modelLetter')} text={of.modelLetter} />
        <Prose title={t('cases.note')} text={of.note} />
        <CaseDocuments documents={of.documents} />
      </article>
      <aside className={classes.side} aria-label={t('cases.addressees')}>
        <dl className={classes.facts}>
          {of.deadline && <Fact name={t('cases.deadline')}>{<Day day={of.deadline} />}</Fact>}
          {of.issued && <Fact name={t('cases.issued')}>{<Day day={of.issued} />}</Fact>}
          {of.index && <Fact name={t('cases.index')}>{of.index}</Fact>}
          {of.preferredLanguages.length > 0 && (
            <Fact name={t('cases.preferredLanguages')}>{of.preferredLanguages.join(', ')}</Fact>
          )}
        </dl>
        <Title order={2} size="h4" mb="xs">
          {t('cases.addressees')}
        </Title>
        {of.addressees.length === 0 && <p className="quiet">{t('cases.noAddressees')}</p>}
        {of.addressees.map((addressee) => (
          <AddresseeCard key={addressee.id} addressee={addressee} />
        ))}
      </aside>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </section>
  )
}

function Prose({ title, text }: { title: string; text: string }) {
  if (text.trim() === '') return null
  return (
    <Part title={title}>
      <div className={classes.prose}>{text}</div>
    </Part>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
