import { Button, PasswordInput } from '@mantine/core'
import { IconGitMerge, IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { FileRef } from '#shared/files.ts'
import { Dropzone } from '../../components/Dropzone.tsx'
import { FilePick } from '../../components/FilePick.tsx'
import { JobProgress } from '../../components/JobProgress.tsx'
import { Page } from '../../components/Page.tsx'
import classes from './Exchange.module.css'
import { PlanView } from './PlanView.tsx'
import { useOpening } from './useOpening.ts'

/** A file from others: choose it, give its passphrase, read what a merge would do, merge. */
export function OpenScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [file, setFile] = useState<FileRef | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const opening = useOpening(() => void navigate('/exchange'))
  const take = ([first]: FileRef[]) => {
    if (first === undefined) return
    opening.forget()
    setPassphrase('')
    setFile(first)
  }
  const pick = (label: string, primary: boolean) => (
    <FilePick
      purpose="exchange"
      onFiles={take}
      variant={primary ? 'filled' : 'default'}
      disabled={opening.looking || opening.merging}
    >
      {label}
    </FilePick>
  )
  const { plan } = opening
  const nothing = plan !== null && opening.nothing
  return (
    <Dropzone purpose="exchange" onFiles={take}>
      <Page
        title={t('exchange.open.title')}
        subtitle={file?.name ?? t('exchange.open.subtitle')}
        narrow
        sticky
        actions={file !== null && pick(t('exchange.open.another'), false)}
        primary={
          file !== null &&
          plan !== null && (
            <Button
              leftSection={<IconGitMerge size={18} aria-hidden />}
              loading={opening.merging}
              disabled={nothing || opening.looking}
              onClick={() => opening.merge(file, passphrase)}
            >
              {t('exchange.open.merge')}
            </Button>
          )
        }
      >
        {opening.job !== null && opening.merging && (
          <JobProgress job={opening.job} label={t('exchange.open.merging')} />
        )}
        {file === null ? (
          <div className={classes.start}>
            <p>{t('exchange.open.choose')}</p>
            {pick(t('exchange.open.pick'), true)}
          </div>
        ) : plan === null ? (
          <form
            className={`sheet ${classes.unlock}`}
            onSubmit={(event) => {
              event.preventDefault()
              if (passphrase.trim() !== '') opening.look(file, passphrase)
            }}
          >
            <PasswordInput
              label={t('exchange.open.passphrase')}
              description={t('exchange.open.passphraseHint')}
              value={passphrase}
              data-autofocus
              autoComplete="off"
              error={opening.problem}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
            <Button
              type="submit"
              loading={opening.looking}
              disabled={passphrase.trim() === ''}
              leftSection={<IconLockOpen size={18} aria-hidden />}
            >
              {t('exchange.open.look')}
            </Button>
          </form>
        ) : (
          <PlanView
            plan={plan}
            nothing={nothing}
            busy={opening.looking || opening.merging}
            onApart={(id, apart) => opening.setApart(file, passphrase, id, apart)}
          />
        )}
      </Page>
    </Dropzone>
  )
}
