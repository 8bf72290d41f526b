import { Alert, Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Pack } from '#shared/packs.ts'
import { orpc } from '../../app/client.ts'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import { heldWords } from './heldWords.ts'

/** Why the pack can be neither printed nor posted now, and the way to do it all the same. */
export function HeldBack({ pack }: { pack: Pack }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const release = useChange(orpc.packs.release.mutationOptions(), {
    said: () => t('packs.released', { number: pack.number }),
  })
  return (
    <Alert
      color="due"
      variant="light"
      icon={<IconHandStop aria-hidden />}
      title={t('packs.heldBy', { why: heldWords(t, pack.heldFor, locale) })}
      mb="md"
    >
      <p style={{ margin: '0 0 12px' }}>{t('packs.heldHint')}</p>
      <Button variant="default" loading={release.isPending} onClick={() => release.mutate({ id: pack.id })}>
        {t('packs.release')}
      </Button>
    </Alert>
  )
}
