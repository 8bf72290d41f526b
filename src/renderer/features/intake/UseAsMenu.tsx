import { Button, Menu } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './UseAsMenu.module.css'
import { type Use, uses } from './useAs.ts'
import { useSelectedText } from './useSelectedText.ts'

interface UseAsMenuProps {
  source: RefObject<HTMLElement | null>
  onUse: (use: Use, text: string) => void
}

/** Offers to put text that was selected in the source into a field. */
export function UseAsMenu({ source, onUse }: UseAsMenuProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const selected = useSelectedText(source, opened)
  if (!selected) return null
  return (
    <div className={classes.place} style={{ left: selected.left, top: selected.top }}>
      <Menu
        opened={opened}
        onChange={setOpened}
        position="bottom-start"
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <Button size="compact-sm" rightSection={<IconArrowRight size={14} />}>
            {t('intake.useAs')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {uses.map((use) => (
            <Menu.Item key={use} onClick={() => onUse(use, selected.text)}>
              {t(`intake.use.${use}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
