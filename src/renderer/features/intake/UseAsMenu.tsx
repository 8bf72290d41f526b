import { Button, Menu } from '@mantine/core'
import { IconArrowRight, IconCut } from '@tabler/icons-react'
import { Fragment, type KeyboardEvent, type Ref, type RefObject, useImperativeHandle, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './UseAsMenu.module.css'
import { isContact, type Use, useGroups } from './useAs.ts'
import { type SelectedText, useSelectedText } from './useSelectedText.ts'

export interface UseAsHandle {
  /** Opens the menu on what is selected now. */
  open: () => void
}

interface UseAsMenuProps {
  source: RefObject<HTMLElement | null>
  /** What the addressee is called that takes an address of its own; null when the coordinator was in none. */
  addressee: () => string | null
  onUse: (use: Use, text: string) => void
  /** A new case begins where the selection does. */
  onSplit: (at: number) => void
  ref: Ref<UseAsHandle>
}

/** Offers to put text that was selected in the source into a field. */
export function UseAsMenu({ source, addressee, onUse, onSplit, ref }: UseAsMenuProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const { selected, look } = useSelectedText(source, opened)
  useImperativeHandle(ref, () => ({
    open() {
      look()
      setOpened(true)
    },
  }))
  if (!selected) return null
  const name = (use: Use) => {
    if (!isContact(use)) return t(`intake.use.${use}`)
    const whose = addressee()
    return whose === null ? t(`intake.useNew.${use}`) : t(`intake.useFor.${use}`, { name: whose })
  }
  return (
    <div className={classes.place} style={{ left: selected.left, top: selected.top }}>
      <Menu
        opened={opened}
        onChange={setOpened}
        // The keys go back to the text, unless the choice has led them into a field.
        onClose={() => source.current?.focus({ preventScroll: true })}
        position="right-start"
        withinPortal={false}
        withInitialFocusPlaceholder={false}
        returnFocus={false}
        trapFocus
        // The list scrolls where the window is low, and what scrolls must be in reach of the keys.
        menuItemTabIndex={0}
      >
        <Menu.Target>
          <Button size="compact-sm" rightSection={<IconArrowRight size={14} aria-hidden />}>
            {t('intake.useAs')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.list} onKeyDown={byLetter} aria-label={t('intake.useAs')}>
          {useGroups.map((group, i) => (
            <Fragment key={group[0]}>
              {i > 0 && <Menu.Divider />}
              {group.map((use) => (
                <Menu.Item key={use} onClick={() => onUse(use, selected.text)}>
                  {name(use)}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
          {canSplit(source.current, selected) && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconCut size={16} aria-hidden />} onClick={() => onSplit(selected.start)}>
                {t('intake.split.here')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

const canSplit = (source: HTMLElement | null, { start }: SelectedText): boolean =>
  /[\p{L}\p{N}]/u.test(source?.textContent?.slice(0, start) ?? '')

/** A letter goes to the next entry that begins with it, as in every menu. */
function byLetter(event: KeyboardEvent<HTMLElement>) {
  if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')]
  const from = items.findIndex((item) => item.matches(':focus')) + 1
  const begins = (item: HTMLElement) => item.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase())
  const next = [...items.slice(from), ...items.slice(0, from)].find(begins)
  if (next) {
    event.preventDefault()
    next.focus()
  }
}
