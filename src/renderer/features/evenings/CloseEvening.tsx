import { Button, Checkbox, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evening } from '#shared/evenings.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../components/days.ts'
import { useChange } from '../../components/useChange.ts'
import { useCollectionBox } from '../money/useCollectionBox.tsx'
import classes from './Evening.module.css'

/** Turns the count into actions: says first what was printed against what was counted, and what becomes of the packs. */
export function CloseEvening({ evening }: { evening: Evening }) {
  const { t } = useTranslation()
  const waiting = evening.packs.filter((pack) => pack.postedOn === null)
  const [kept, setKept] = useState<string[]>([])
  const box = useCollectionBox(evening.id)
  const close = useChange(orpc.evenings.close.mutationOptions(), {
    said: ({ letters }) => t('evenings.said.closed', { count: letters }),
    after: box.clear,
  })
  const run = () => {
    const collected = box.read()
    if (collected === 'wrong') return
    close.mutate({ id: evening.id, counted: waiting.map(({ id }) => id).filter((id) => !kept.includes(id)), collected })
  }
  const counted = evening.tally.reduce((sum, { count }) => sum + count, 0)
  const odd = evening.cases.filter((about) => about.printed > 0 && about.counted !== about.printed)
  const ahead = evening.on > today()
  return (
    <section className="sheet" aria-labelledby="close-title">
      <h2 id="close-title" className={`eyebrow ${classes.eyebrow}`}>
        {t('evenings.close.title')}
      </h2>
      <Stack gap="sm" className={classes.close}>
        <p>{t('evenings.close.sum', { count: counted })}</p>
        {odd.map((about) => (
          <p key={about.id} className={classes.odd}>
            <IconAlertTriangle size={16} aria-hidden />
            {t(about.counted < about.printed ? 'evenings.close.fewer' : 'evenings.close.more', {
              reference: about.reference,
              printed: about.printed,
              counted: about.counted,
            })}
          </p>
        ))}
        {waiting.map((pack) => (
          <Checkbox
            key={pack.id}
            checked={!kept.includes(pack.id)}
            onChange={(event) => {
              const here = event.currentTarget.checked
              setKept((now) => (here ? now.filter((id) => id !== pack.id) : [...now, pack.id]))
            }}
            label={t('evenings.close.pack', { number: pack.number, count: pack.letters })}
            description={t('evenings.close.packHint')}
          />
        ))}
        {box.field}
        <Button variant="default" disabled={ahead} loading={close.isPending} onClick={run}>
          {t('evenings.close.now')}
        </Button>
        {ahead && <p className="quiet">{t('evenings.close.ahead')}</p>}
      </Stack>
    </section>
  )
}
