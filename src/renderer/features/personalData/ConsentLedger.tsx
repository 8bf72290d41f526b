import { Button, Group, UnstyledButton } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ConsentEntry, type Purpose, purposes } from '#shared/personalData.ts'
import { orpc } from '../../app/client.ts'
import { dayText, instantText } from '../../components/days.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { useLocale } from '../../components/locale.ts'
import { ConsentDialog } from './ConsentDialog.tsx'
import classes from './PersonalData.module.css'
import { RequestList } from './RequestList.tsx'

/** What a member agreed to, purpose by purpose, the whole ledger, and the ways to add to it. */
export function ConsentLedger({ memberId, memberName }: { memberId: string; memberName: string }) {
  const { t } = useTranslation()
  const ledger = useQuery(orpc.personalData.ledger.queryOptions({ input: { memberId } }))
  const [recording, setRecording] = useState<{ purpose: Purpose; given: boolean } | null>(null)
  return (
    <>
      <section className={`sheet ${classes.part}`} aria-label={t('personalData.consent.title')}>
        <div className={classes.head}>
          <h2>{t('personalData.consent.title')}</h2>
        </div>
        <Loaded query={ledger}>
          {(entries) => (
            <>
              <ul className={classes.rows}>
                {purposes.map((purpose) => (
                  <PurposeRow
                    key={purpose}
                    purpose={purpose}
                    latest={entries.find((entry) => entry.purpose === purpose) ?? null}
                    onRecord={(given) => setRecording({ purpose, given })}
                  />
                ))}
              </ul>
              {entries.length > 0 && <Entries entries={entries} />}
            </>
          )}
        </Loaded>
      </section>
      <RequestList memberId={memberId} />
      {recording && (
        <ConsentDialog
          memberId={memberId}
          memberName={memberName}
          purpose={recording.purpose}
          given={recording.given}
          onClose={() => setRecording(null)}
        />
      )}
    </>
  )
}

interface PurposeRowProps {
  purpose: Purpose
  latest: ConsentEntry | null
  onRecord: (given: boolean) => void
}

function PurposeRow({ purpose, latest, onRecord }: PurposeRowProps) {
  const { t } = useTranslation()
  const name = t(`personalData.purpose.${purpose}`)
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span className={classes.name}>{name}</span>
        <p>
          <State entry={latest} />
        </p>
        <p className="quiet">{t(`personalData.purpose.${purpose}Hint`)}</p>
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-md"
          aria-label={t('app.common.for', { what: t('personalData.consent.add'), whom: name })}
          onClick={() => onRecord(true)}
        >
          {t('personalData.consent.add')}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          disabled={latest !== null && !latest.given}
          aria-label={t('app.common.for', { what: t('personalData.consent.addWithdrawal'), whom: name })}
          onClick={() => onRecord(false)}
        >
          {t('personalData.consent.addWithdrawal')}
        </Button>
      </Group>
    </li>
  )
}

function State({ entry }: { entry: ConsentEntry | null }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (entry === null) {
    return (
      <span className={`quiet ${classes.state}`}>
        <IconCircleDashed size={18} aria-hidden />
        {t('personalData.consent.never')}
      </span>
    )
  }
  const Icon = entry.given ? IconCircleCheck : IconCircleX
  const on = entry.on === null ? t('personalData.consent.noDay') : dayText(entry.on, locale)
  return (
    <span className={`${entry.given ? 'well' : 'due'} ${classes.state}`}>
      <Icon size={18} aria-hidden />
      {t(`personalData.consent.${entry.given ? 'given' : 'withdrawn'}`)}, {on}
    </span>
  )
}

/** The whole ledger, opened when somebody asks for it. */
function Entries({ entries }: { entries: readonly ConsentEntry[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <details className={classes.more}>
      <summary>{t('personalData.consent.history')}</summary>
      <p className={classes.hint}>{t('personalData.consent.historyHint')}</p>
      <ol className={classes.entries}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <State entry={entry} /> · {t(`personalData.purpose.${entry.purpose}`)}
            {entry.how !== '' && <> · {entry.how}</>}
            <span className="quiet"> · {instantText(entry.recordedAt, locale)}</span>
            {entry.text ? (
              <ShownText text={entry.text.text} />
            ) : (
              <p className={classes.hint}>{t('personalData.consent.wordingNone')}</p>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Letters of a wording that show which one it is. */
const glance = 120

function ShownText({ text }: { text: string }) {
  const { t } = useTranslation()
  const [whole, setWhole] = useState(text.length <= glance)
  return (
    <p className={classes.shown}>
      {whole ? text : `${text.slice(0, glance).trimEnd()} … `}
      {!whole && (
        <UnstyledButton td="underline" onClick={() => setWhole(true)}>
          {t('personalData.consent.whole')}
        </UnstyledButton>
      )}
    </p>
  )
}
