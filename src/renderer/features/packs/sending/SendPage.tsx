import { Alert, Button, Progress } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Pack } from '#shared/packs.ts'
import type { Sendable } from '#shared/sending.ts'
import { orpc } from '../../../app/client.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { useNumber } from '../../../components/locale.ts'
import { Page } from '../../../components/Page.tsx'
import { SaveDrafts } from './SaveDrafts.tsx'
import classes from './Sending.module.css'
import { SendLetter } from './SendLetter.tsx'

interface Props {
  pack: Pack
  round: readonly Sendable[]
  /** The one letter that is asked for; null for the whole round. */
  only: string | null
}

/** The round: how far it is, and the letter whose turn it is. */
export function SendPage({ pack, round, only }: Props) {
  const { t } = useTranslation()
  const number = useNumber()
  const waiting = (from: number) => {
    const later = round.findIndex(({ sent }, i) => i >= from && !sent)
    return later >= 0 ? later : round.findIndex(({ sent }) => !sent)
  }
  // -1: everything is sent.
  const [at, setAt] = useState(() => waiting(0))
  const current = only ?? round[at]?.id ?? null
  // Read before its turn comes, so that the next key finds it there.
  const following = round[waiting(at + 1)]?.id ?? ''
  useQuery({
    ...orpc.sending.letter.queryOptions({ input: { letterId: following } }),
    enabled: only === null && following !== '',
  })
  const sent = round.filter((letter) => letter.sent).length
  const held = pack.heldFor.length > 0
  const toPack = (
    <Button component={Link} to={`/packs/${pack.id}`} variant="default">
      {t('sending.toPack')}
    </Button>
  )
  return (
    <Page
      title={t('sending.title')}
      eyebrow={<Link to={`/packs/${pack.id}`}>{t('sending.packLink', { number: pack.number })}</Link>}
      subtitle={
        only === null && round.length > 0
          ? t('sending.count', { sent: number(sent), total: number(round.length) })
          : undefined
      }
      actions={
        only === null && round.some(({ channel }) => channel === 'email') ? <SaveDrafts pack={pack} /> : undefined
      }
    >
      {held && (
        <Alert color="due" variant="light" icon={<IconHandStop aria-hidden />} mb="md">
          {t('sending.held')}
        </Alert>
      )}
      {only === null && round.length > 0 && (
        <Progress.Root size="sm" className={classes.progress}>
          <Progress.Section
            value={(100 * sent) / round.length}
            aria-label={t('sending.round')}
            aria-valuetext={t('sending.count', { sent: number(sent), total: number(round.length) })}
          />
        </Progress.Root>
      )}
      {current !== null ? (
        <Turn
          key={current}
          letter={current}
          held={held}
          onDone={only === null ? () => setAt(waiting(at + 1) === at ? -1 : waiting(at + 1)) : undefined}
          onSkip={only === null && round.length > 1 ? () => setAt(waiting(at + 1)) : undefined}
          onBack={only === null && at > 0 ? () => setAt(at - 1) : undefined}
        />
      ) : round.length === 0 ? (
        <EmptyState action={toPack}>{t('sending.emptyRound')}</EmptyState>
      ) : (
        <EmptyState action={toPack}>
          {t('sending.allDoneTitle')}. {t('sending.allDone', { count: sent })}
        </EmptyState>
      )}
    </Page>
  )
}

interface TurnProps {
  letter: string
  held: boolean
  onDone?: (() => void) | undefined
  onSkip?: (() => void) | undefined
  onBack?: (() => void) | undefined
}

function Turn({ letter, ...rest }: TurnProps) {
  const text = useQuery(orpc.sending.letter.queryOptions({ input: { letterId: letter } }))
  return <Loaded query={text}>{(data) => <SendLetter letter={data} {...rest} />}</Loaded>
}
