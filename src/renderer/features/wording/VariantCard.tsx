import { ActionIcon, type ActionIconProps, Group, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldName, PartName } from '#shared/wording.ts'
import type { Edited } from './draft.ts'
import { FieldEditor } from './editor/FieldEditor.tsx'
import { SeveralEditor, SeveralLine } from './Several.tsx'
import classes from './Wording.module.css'

interface Props {
  part: PartName
  text: string
  several: string | null
  place: number
  count: number
  language: string
  fields: readonly FieldName[]
  /** Just added, so the caret goes there. */
  fresh: boolean
  /** A finding led here. */
  wanted: Edited | null
  onText: (text: string) => void
  onSeveral: (several: string | null) => void
  onFocus: (several: boolean) => void
  onDuplicate: () => void
  onRemove: () => void
  onMove: (by: -1 | 1) => void
}

/** One way to word a part, as a card. */
export function VariantCard(props: Props) {
  const { t } = useTranslation()
  const { part, text, several, place, count, language, fields, fresh, wanted } = props
  const { onText, onSeveral, onFocus, onDuplicate, onRemove, onMove } = props
  const [open, setOpen] = useState(false)
  const [first] = useState({ text, several })
  // Whoever rewrites a variant may not know that a household would go on saying the old words.
  const stale = several !== null && several === first.several && text !== first.text
  const openSeveral = () => {
    if (several === null) onSeveral(text)
    setOpen(true)
    onFocus(true)
  }
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!wanted) return
    if (wanted.several) setOpen(true)
    card.current?.scrollIntoView({ block: 'nearest' })
    if (!wanted.several) card.current?.querySelector<HTMLElement>('[role="textbox"]')?.focus()
  }, [wanted])
  const name = t('wording.variant', { place: place + 1, count })
  const label = t('wording.variantOf', { part: t(`wording.part.${part}`), place: place + 1, count })
  const tools = [
    { key: 'up', Icon: IconArrowUp, act: () => onMove(-1), off: place === 0 },
    { key: 'down', Icon: IconArrowDown, act: () => onMove(1), off: place === count - 1 },
    { key: 'duplicate', Icon: IconCopy, act: onDuplicate, off: count >= 12 },
    { key: 'remove', Icon: IconTrash, act: onRemove, off: false },
  ] as const
  const look: Partial<ActionIconProps> = { variant: 'subtle', color: 'gray', size: 'md' }
  return (
    <div ref={card} className={classes.variant} data-testid="variant">
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <span className="quiet">{name}</span>
        <Group gap={2} wrap="nowrap">
          {tools.map(({ key, Icon, act, off }) => (
            <Tooltip key={key} label={t(`wording.tool.${key}`)}>
              <ActionIcon {...look} aria-label={t(`wording.toolOf.${key}`, { of: label })} disabled={off} onClick={act}>
                <Icon size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          ))}
        </Group>
      </Group>
      <FieldEditor
        text={text}
        label={label}
        language={language}
        fields={fields}
        onChange={onText}
        onFocus={() => onFocus(false)}
        autoFocus={fresh}
        aside={
          text.trim() !== '' &&
          !(open && several !== null) && (
            <SeveralLine several={several} stale={stale} label={label} onOpen={openSeveral} />
          )
        }
      />
      {open && several !== null && (
        <SeveralEditor
          several={several}
          label={label}
          language={language}
          fields={fields}
          onChange={onSeveral}
          onFocus={() => onFocus(true)}
        />
      )}
    </div>
  )
}
