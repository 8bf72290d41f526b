import { Button, Checkbox, Group, PasswordInput } from '@mantine/core'
import { IconCopy, IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'
import { sayDone, sayProblem } from '../../components/say.tsx'
import classes from './Exchange.module.css'

interface Props {
  /** Null while there is none that may be used. */
  onReady: (passphrase: string | null) => void
}

/** Proposes words that nobody guesses; whoever wants their own hears how strong it is. Both have to be written down. */
export function PassphraseField({ onReady }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const proposal = useQuery({ ...orpc.exchange.propose.queryOptions(), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 })
  const [own, setOwn] = useState<string | null>(null)
  const [noted, setNoted] = useState(false)
  const typed = own ?? ''
  const strength = useQuery({
    ...orpc.exchange.strength.queryOptions({ input: { passphrase: typed } }),
    enabled: typed !== '',
    gcTime: 0,
  })
  const words = proposal.data?.passphrase ?? ''
  const tell = (passphrase: string, written: boolean) => {
    setNoted(written)
    onReady(written && passphrase !== '' ? passphrase : null)
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words)
      sayDone(t('exchange.passphrase.copied'))
    } catch {
      sayProblem(t('exchange.passphrase.notCopied'))
    }
  }
  const weak = typed !== '' && strength.data?.strength === 'weak'
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id}>{t('exchange.passphrase.title')}</h2>
      <p>{t('exchange.passphrase.warning')}</p>
      {own === null ? (
        <>
          <output className={classes.words} aria-label={t('exchange.passphrase.proposed')}>
            {words}
          </output>
          <Group gap="xs">
            <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={() => void copy()}>
              {t('exchange.passphrase.copy')}
            </Button>
            <Button
              variant="subtle"
              leftSection={<IconRefresh size={18} aria-hidden />}
              onClick={() => {
                tell('', false)
                void proposal.refetch()
              }}
            >
              {t('exchange.passphrase.other')}
            </Button>
            <Button
              variant="subtle"
              onClick={() => {
                setOwn('')
                tell('', false)
              }}
            >
              {t('exchange.passphrase.own')}
            </Button>
          </Group>
        </>
      ) : (
        <div className={classes.own}>
          <PasswordInput
            label={t('exchange.passphrase.ownLabel')}
            description={t('exchange.passphrase.ownHint')}
            value={own}
            data-autofocus
            error={weak ? t('exchange.passphrase.weak') : undefined}
            onChange={(event) => {
              setOwn(event.currentTarget.value)
              tell('', false)
            }}
          />
          <p role="status" className={strength.data?.strength === 'strong' ? 'well' : 'quiet'}>
            {typed !== '' && strength.data && !weak ? t(`exchange.passphrase.strength.${strength.data.strength}`) : ''}
          </p>
          <Button
            variant="subtle"
            onClick={() => {
              setOwn(null)
              tell('', false)
            }}
          >
            {t('exchange.passphrase.useProposed')}
          </Button>
        </div>
      )}
      <Checkbox
        mt="md"
        label={t('exchange.passphrase.noted')}
        checked={noted}
        disabled={own !== null && (typed === '' || weak || strength.data === undefined)}
        onChange={(event) => tell(own ?? words, event.currentTarget.checked)}
      />
    </section>
  )
}
