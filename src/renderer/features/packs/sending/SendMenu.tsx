import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Pack } from '#shared/packs.ts'
import { orpc } from '../../../app/client.ts'

/** The way to the letters of a pack that do not go by post, and how many of them have gone; nothing where all are paper. */
export function SendButton({ pack }: { pack: Pack }) {
  const { t } = useTranslation()
  const round = useQuery(orpc.sending.round.queryOptions({ input: { packId: pack.id } }))
  const letters = round.data ?? []
  if (letters.length === 0) return null
  const sent = letters.filter((letter) => letter.sent).length
  return (
    <Button
      component={Link}
      to={`/packs/${pack.id}/send`}
      variant="default"
      leftSection={<IconSend size={18} aria-hidden />}
    >
      {t('sending.open', { count: letters.length - sent })}
    </Button>
  )
}
