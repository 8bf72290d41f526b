import { Button, Group, Modal, Stack } from '@mantine/core'
import { IconMailbox } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Pack } from '#shared/packs.ts'
import { orpc } from '../../app/client.ts'
import { dayText, today } from '../../components/days.ts'
import { newId } from '../../components/ids.ts'
import { JobProgress } from '../../components/JobProgress.tsx'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import { DayInput } from '../cases/form/DayInput.tsx'
import { PackState } from './PackState.tsx'
import classes from './Posting.module.css'

/** Whether the pack was posted: the way to say so, and to take it back. */
export function Posting({ pack }: { pack: Pack }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const held = pack.heldFor.length > 0
  // What is withheld is neither sent nor recorded.
  const letters = pack.channels.letter + pack.channels.email + pack.channels.fax
  const [asking, setAsking] = useState(false)
  const [on, setOn] = useState(today())
  const [job, setJob] = useState('')
  const post = useChange(orpc.packs.post.mutationOptions(), {
    said: ({ actions }, input) => t('packs.posted', { count: actions, day: dayText(input.on, locale) }),
    after: () => setAsking(false),
  })
  const unpost = useChange(orpc.packs.unpost.mutationOptions(), {
    said: ({ actions }) => t('packs.unposted', { count: actions }),
  })
  const run = () => {
    if (post.isPending) return
    const id = newId()
    setJob(id)
    post.mutate({ id: pack.id, on, job: id })
  }
  return (
    <div className={classes.bar}>
      {pack.postedOn ? (
        <>
          <span role="status">
            <PackState pack={pack} />{' '}
            <span className={classes.hint}>
              {t(pack.countedAt ? 'packs.countedAtEvening' : 'packs.recorded', { count: pack.recorded })}
            </span>
          </span>
          {pack.countedAt ? (
            <Button component={Link} variant="default" to={`/evenings/${pack.countedAt}`}>
              {t('packs.toEvening')}
            </Button>
          ) : (
            <Button variant="default" loading={unpost.isPending} onClick={() => unpost.mutate({ id: pack.id })}>
              {t('packs.unpost')}
            </Button>
          )}
        </>
      ) : (
        <>
          <span role="status">
            <PackState pack={pack} />{' '}
            {!held && (
              <span className={classes.hint}>{t(pack.releasedAt ? 'packs.wasReleased' : 'packs.postHint')}</span>
            )}
          </span>
          <Button
            variant="default"
            leftSection={<IconMailbox size={18} aria-hidden />}
            disabled={held || letters === 0}
            onClick={() => {
              setOn(today())
              setAsking(true)
            }}
          >
            {t('packs.post')}
          </Button>
        </>
      )}
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('packs.postTitle', { number: pack.number })}
        closeButtonProps={{ 'aria-label': t('packs.cancel') }}
        // The calendar may hang out of it.
        styles={{ content: { overflow: 'visible' } }}
      >
        <Stack gap="md">
          <DayInput label={t('packs.postDay')} value={on} clearable={false} onChange={(day) => day && setOn(day)} />
          {post.isPending && <JobProgress job={job} label={t('packs.posting', { count: letters })} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('packs.cancel')}
            </Button>
            <Button onClick={run} loading={post.isPending} data-autofocus>
              {t('packs.postNow', { count: letters })}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </div>
  )
}
