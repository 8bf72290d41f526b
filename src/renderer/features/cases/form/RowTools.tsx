import { ActionIcon, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface RowToolsProps {
  /** What the row is called: "Ask 2". */
  name: string
  index: number
  count: number
  onMove?: (from: number, to: number) => void
  onRemove: (index: number) => void
}

/** Buttons to move and remove one row of a list. The pressed button goes on with its row, so that keys can repeat. */
export function RowTools({ name, index, count, onMove, onRemove }: RowToolsProps) {
  const { t } = useTranslation()
  const root = useRef<HTMLDivElement>(null)
  const move = (to: number, tool: 'up' | 'down') => {
    onMove?.(index, to)
    follow(root, to, tool)
  }
  return (
    <Group gap={2} wrap="nowrap" ref={root} data-row-tools>
      {onMove && (
        <>
          <ActionIcon
            variant="subtle"
            color="gray"
            data-tool="up"
            aria-label={t('cases.form.moveUp', { name })}
            disabled={index === 0}
            onClick={() => move(index - 1, 'up')}
          >
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            data-tool="down"
            aria-label={t('cases.form.moveDown', { name })}
            disabled={index === count - 1}
            onClick={() => move(index + 1, 'down')}
          >
            <IconArrowDown size={16} />
          </ActionIcon>
        </>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('cases.form.removeRow', { name })}
        onClick={() => onRemove(index)}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  )
}

function follow(root: RefObject<HTMLDivElement | null>, to: number, tool: 'up' | 'down') {
  const list = root.current?.closest('[data-rows]')
  requestAnimationFrame(() => {
    const tools = list?.querySelectorAll('[data-row-tools]')[to]
    const same = tools?.querySelector<HTMLButtonElement>(`[data-tool="${tool}"]:not(:disabled)`)
    ;(same ?? tools?.querySelector<HTMLButtonElement>('button:not(:disabled)'))?.focus()
  })
}
