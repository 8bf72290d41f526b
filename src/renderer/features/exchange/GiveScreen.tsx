import { Button, Checkbox, Stack, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { CaseSummary } from '#shared/cases.ts'
import { fold } from '#shared/fold.ts'
import { orpc } from '../../app/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { JobProgress } from '../../components/JobProgress.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Page } from '../../components/Page.tsx'
import { SavedFiles } from '../../components/SavedFile.tsx'
import classes from './Exchange.module.css'
import { PassphraseField } from './PassphraseField.tsx'
import { useGive } from './useGive.ts'

/** Chosen cases into an encrypted file for another group or headquarters; nothing in it names a member. */
export function GiveScreen() {
  const { t } = useTranslation()
  const cases = useQuery(orpc.cases.list.queryOptions())
  const [asked] = useSearchParams()
  const [chosen, setChosen] = useState<readonly string[]>(asked.getAll('case'))
  const [options, setOptions] = useState({ wordings: true, documents: true, tallies: true })
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const give = useGive()
  const option = (name: keyof typeof options) => (
    <Checkbox
      label={t(`exchange.give.with.${name}`)}
      description={t(`exchange.give.with.${name}Hint`)}
      checked={options[name]}
      onChange={(event) => setOptions({ ...options, [name]: event.currentTarget.checked })}
    />
  )
  return (
    <Page
      title={t('exchange.give.title')}
      subtitle={t('exchange.give.subtitle')}
      narrow
      sticky
      primary={
        <Button
          leftSection={<IconLock size={18} aria-hidden />}
          loading={give.busy}
          disabled={chosen.length === 0 || passphrase === null}
          onClick={() => passphrase !== null && give.run({ what: 'share', cases: [...chosen], ...options }, passphrase)}
        >
          {t('exchange.give.save', { count: chosen.length })}
        </Button>
      }
    >
      {give.job !== null && <JobProgress job={give.job} label={t('exchange.give.working')} />}
      {give.saved && <SavedFiles files={[give.saved]} />}
      <Loaded query={cases}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState>{t('exchange.give.noCases')}</EmptyState>
          ) : (
            <>
              <CaseChoice cases={all} chosen={chosen} onChange={setChosen} />
              <section aria-labelledby="with" className={classes.section}>
                <h2 id="with">{t('exchange.give.with.title')}</h2>
                <Stack gap="sm">
                  {option('wordings')}
                  {option('documents')}
                  {option('tallies')}
                </Stack>
                <p className={classes.note}>{t('exchange.give.nobody')}</p>
              </section>
              <PassphraseField onReady={setPassphrase} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

interface ChoiceProps {
  cases: readonly CaseSummary[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

function CaseChoice({ cases, chosen, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const sought = fold(typed)
  const shown = cases.filter(({ reference, headline }) => fold(`${reference} ${headline}`).includes(sought))
  const open = cases.filter(({ status }) => status === 'open').map(({ id }) => id)
  return (
    <section aria-labelledby="which" className={classes.section}>
      <h2 id="which">{t('exchange.give.which')}</h2>
      <div className={classes.tools}>
        {cases.length > 8 && (
          <TextInput
            aria-label={t('exchange.give.find')}
            placeholder={t('exchange.give.find')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <Button variant="default" onClick={() => onChange(open)}>
          {t('exchange.give.allOpen', { count: open.length })}
        </Button>
        <Button variant="default" disabled={chosen.length === 0} onClick={() => onChange([])}>
          {t('exchange.give.none')}
        </Button>
      </div>
      <fieldset className={`sheet ${classes.cases}`}>
        <legend className={classes.legend}>{t('exchange.give.which')}</legend>
        {shown.map(({ id, reference, headline, status }) => (
          <Checkbox
            key={id}
            label={`${reference} · ${headline}`}
            description={status === 'closed' ? t('exchange.give.closed') : undefined}
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
        {shown.length === 0 && <p className="quiet">{t('exchange.give.notFound')}</p>}
      </fieldset>
    </section>
  )
}
