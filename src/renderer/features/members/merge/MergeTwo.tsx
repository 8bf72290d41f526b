import { Menu } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Id } from '#shared/values.ts'
import { sayRefused } from '../../../components/say.tsx'

/** In a menu: two members who were chosen on the roster, side by side. */
export function MergeTwo({ ids }: { ids: () => Promise<Id[]> }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const open = async () => {
    try {
      const [one, other] = await ids()
      if (one !== undefined && other !== undefined) await navigate(`/members/merge/${one}/${other}`)
    } catch (error) {
      sayRefused(error)
    }
  }
  return (
    <Menu.Item leftSection={<IconArrowMerge size={16} aria-hidden />} onClick={() => void open()}>
      {t('roster.mergeTwo')}
    </Menu.Item>
  )
}
