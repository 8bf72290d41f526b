import { Button, Menu } from '@mantine/core'
import { IconFileTypePdf, IconSend } from '@tabler/icons-react'
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

/** PDF, or what this computer lacks for it. */
export function PdfItem({ disabled, onSave }: { disabled: boolean; onSave: () => void }) {
  const { t } = useTranslation()
  const host = useQuery(orpc.pdf.able.queryOptions())
  const able = host.data?.able === true
  return (
    <Menu.Item leftSection={<IconFileTypePdf size={16} aria-hidden />} disabled={disabled || !able} onClick={onSave}>
      {t(host.data && !able ? 'sending.pdf.needs' : 'sending.pdf.save')}
    </Menu.Item>
  )
}
