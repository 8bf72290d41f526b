import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconEraser, IconFileText, IconInbox } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Member } from '#shared/members.ts'
import { AccessDialog } from './AccessDialog.tsx'
import { EraseDialog } from './EraseDialog.tsx'
import { RequestDialog } from './RequestDialog.tsx'

/** What a member can ask the group for by law. */
export function PersonalDataMenu({ member }: { member: Pick<Member, 'id' | 'name'> }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [open, setOpen] = useState<'request' | 'access' | 'erase' | null>(null)
  const dialog = { memberId: member.id, memberName: member.name, onClose: () => setOpen(null) }
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            {t('personalData.menu.label')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconInbox size={16} aria-hidden />} onClick={() => setOpen('request')}>
            {t('personalData.menu.request')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileText size={16} aria-hidden />} onClick={() => setOpen('access')}>
            {t('personalData.menu.access')}
          </Menu.Item>
          <Menu.Item leftSection={<IconEraser size={16} aria-hidden />} onClick={() => setOpen('erase')}>
            {t('personalData.menu.erase')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'request' && <RequestDialog {...dialog} />}
      {open === 'access' && <AccessDialog {...dialog} />}
      {open === 'erase' && <EraseDialog {...dialog} onErased={() => void navigate('/members')} />}
    </>
  )
}
