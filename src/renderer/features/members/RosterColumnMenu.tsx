import { ActionIcon, Button, Checkbox, Group, Popover, Stack } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RosterColumn, rosterColumns } from '#shared/roster.ts'
import { moveColumn, toggled } from './rosterLayout.ts'
import { usualLook } from './rosterLook.ts'
import type { RosterLooking } from './useRosterLook.ts'

/** Which columns are shown, in which order. */
export function RosterColumnMenu({ looking: { look, setLook } }: { looking: RosterLooking }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const { columns } = look
  const shown = columns.map(({ id }) => id)
  const others = rosterColumns.filter((id) => !shown.includes(id))
  const set = (next: typeof columns) => setLook({ ...look, columns: next })
  const line = (id: RosterColumn) => {
    const at = shown.indexOf(id)
    const name = t(`roster.column.${id}`)
    const mover = (by: number, Icon: typeof IconArrowUp, label: string) => {
      const moved = at < 0 ? null : moveColumn(columns, at, by)
      return (
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={label}
          disabled={moved === null}
          onClick={() => moved && set(moved)}
        >
          <Icon size={16} aria-hidden />
        </ActionIcon>
      )
    }
    return (
      <Group key={id} justify="space-between" wrap="nowrap" gap="lg">
        <Checkbox
          size="sm"
          label={name}
          checked={at >= 0}
          // A table without columns shows nothing to bring them back by.
          disabled={at >= 0 && columns.length === 1}
          onChange={() => set(toggled(columns, id))}
        />
        <Group gap={2} wrap="nowrap">
          {mover(-1, IconArrowUp, t('roster.columns.earlier', { column: name }))}
          {mover(1, IconArrowDown, t('roster.columns.later', { column: name }))}
        </Group>
      </Group>
    )
  }
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-start" shadow="md" returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconColumns3 size={18} aria-hidden />}
          onClick={() => setOpened((before) => !before)}
        >
          {t('roster.columns.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('roster.columns.open')} mah="min(560px, 70vh)" style={{ overflowY: 'auto' }}>
        <Stack gap={6}>
          {[...shown, ...others].map(line)}
          <Button variant="default" mt="xs" onClick={() => set(usualLook.columns)}>
            {t('roster.columns.usual')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
