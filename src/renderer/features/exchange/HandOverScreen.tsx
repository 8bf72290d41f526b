import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { JobProgress } from '../../components/JobProgress.tsx'
import { Page } from '../../components/Page.tsx'
import { SavedFiles } from '../../components/SavedFile.tsx'
import classes from './Exchange.module.css'
import { PassphraseField } from './PassphraseField.tsx'
import { useGive } from './useGive.ts'

/** Everything that the group has, encrypted, for whoever follows. */
export function HandOverScreen() {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const give = useGive()
  return (
    <Page
      title={t('exchange.handOver.title')}
      subtitle={t('exchange.handOver.subtitle')}
      narrow
      primary={
        <Button
          leftSection={<IconLock size={18} aria-hidden />}
          loading={give.busy}
          disabled={passphrase === null}
          onClick={() => passphrase !== null && give.run({ what: 'handOver' }, passphrase)}
        >
          {t('exchange.handOver.save')}
        </Button>
      }
    >
      {give.job !== null && <JobProgress job={give.job} label={t('exchange.give.working')} />}
      {give.saved && <SavedFiles files={[give.saved]} />}
      <ul className={`sheet ${classes.facts}`}>
        {['everything', 'personal', 'not', 'then'].map((fact) => (
          <li key={fact}>{t(`exchange.handOver.fact.${fact}`)}</li>
        ))}
      </ul>
      <PassphraseField onReady={setPassphrase} />
    </Page>
  )
}
