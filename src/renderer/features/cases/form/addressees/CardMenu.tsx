import { ActionIcon, Kbd, Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowMerge,
  IconArrowsSplit2,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconMailForward,
  IconTrash,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isMac } from '../../../../app/keys.ts'
import type { CaseAddressee } from '../fields.ts'
import classes from './Card.module.css'
import { cardName } from './cardName.ts'
import type { CardTools } from './useCardTools.ts'

interface CardMenuProps {
  addressees: readonly CaseAddressee[]
  index: number
  tools: CardTools
}

/** Everything that can be done with a card, with the keys that do it on the card's head. */
export function CardMenu({ addressees, index, tools }: CardMenuProps) {
  const { t } = useTranslation()
  const own = addressees[index]
  if (!own) return null
  const name = cardName(t, own, index)
  const keys = (...names: string[]) => (
    <span className={classes.shortcut}>
      {names.map((key) => (
        <Kbd key={key} size="xs">
          {key === 'alt' && isMac ? '⌥' : t(`addressees.card.key.${key}`)}
        </Kbd>
      ))}
    </span>
  )
  const others = addressees.flatMap((other, row) => (Math.abs(row - index) > 1 ? [{ other, row }] : []))
  const last = addressees.length - 1
  // The library gives the focus to the first item even when that is disabled and cannot take it.
  const first = index > 0 ? 'up' : index < last ? 'down' : 'turn'
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('addressees.card.more', { name })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown miw={300} mah="60dvh" style={{ overflowY: 'auto' }}>
        <Menu.Item
          leftSection={<IconArrowUp size={16} aria-hidden />}
          rightSection={keys('alt', 'up')}
          disabled={index === 0}
          data-autofocus={first === 'up' || undefined}
          onClick={() => tools.move(index, index - 1)}
        >
          {t('addressees.card.moveUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} aria-hidden />}
          rightSection={keys('alt', 'down')}
          disabled={index === last}
          data-autofocus={first === 'down' || undefined}
          onClick={() => tools.move(index, index + 1)}
        >
          {t('addressees.card.moveDown')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconMailForward size={16} aria-hidden />}
          data-autofocus={first === 'turn' || undefined}
          onClick={() => tools.turn(index)}
        >
          {t(own.role === 'target' ? 'addressees.card.makeCopy' : 'addressees.card.makeTarget')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconArrowsSplit2 size={16} aria-hidden />}
          rightSection={keys('alt', 'enter')}
          onClick={() => tools.askSplit(index)}
        >
          {t('addressees.card.split')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowMerge size={16} aria-hidden />}
          rightSection={keys('alt', 'shift', 'up')}
          disabled={index === 0}
          onClick={() => tools.merge(index, index - 1)}
        >
          {t('addressees.card.mergeUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowMerge size={16} aria-hidden />}
          rightSection={keys('alt', 'shift', 'down')}
          disabled={index === last}
          onClick={() => tools.merge(index, index + 1)}
        >
          {t('addressees.card.mergeDown')}
        </Menu.Item>
        {others.map(({ other, row }) => (
          <Menu.Item
            key={row}
            leftSection={<IconArrowMerge size={16} aria-hidden />}
            onClick={() => tools.merge(index, row)}
          >
            {t('addressees.card.mergeWith', { name: cardName(t, other, row) })}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => tools.duplicate(index)}>
          {t('addressees.card.duplicate')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={16} aria-hidden />}
          rightSection={keys('delete')}
          onClick={() => tools.remove(index)}
        >
          {t('addressees.card.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
