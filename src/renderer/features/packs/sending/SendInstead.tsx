import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Letter } from '#shared/packs.ts'
import { orpc } from '../../../app/client.ts'

/** Under a letter: the way to send just this one otherwise; and what its pack is printed with, where that is no sheet of ours. */
export function SendInstead({ pack, letter }: { pack: string; letter: Letter }) {
  const { t } = useTranslation()
  const template = useQuery(orpc.templates.ofPack.queryOptions({ input: { packId: pack } }))
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center', marginTop: 12 }}>
      <Button
        component={Link}
        to={`/packs/${pack}/send?letter=${letter.id}`}
        variant="default"
        leftSection={<IconSend size={18} aria-hidden />}
      >
        {t('sending.instead')}
      </Button>
      {template.data && <span className="quiet">{t('templates.ofPack', { name: template.data.name })}</span>}
    </div>
  )
}
