import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '#shared/members.ts'
import { matches } from '../../components/fold.ts'
import classes from './MemberPicker.module.css'
import { mayWrite } from './usePackChoice.ts'

interface MemberPickerProps {
  members: readonly Member[]
  chosen: ReadonlySet<string>
  onChoose: (ids: ReadonlySet<string>) => void
}

const rowHeight = 34

/** Picks members from the roster, however long it is. Who may not write is shown with the reason. */
export function MemberPicker({ members, chosen, onChoose }: MemberPickerProps) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)
  const found = useMemo(() => members.filter((one) => matches(wanted, [one.name, one.email])), [members, wanted])
  const box = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: found.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const choose = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (on) next.add(id)
      else next.delete(id)
    }
    onChoose(next)
  }
  const may = found.filter(mayWrite).map(({ id }) => id)
  return (
    <div>
      <TextInput
        type="search"
        aria-label={t('packs.searchMembers')}
        placeholder={t('packs.searchMembers')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <Group justify="space-between" my={6}>
        <span className="quiet" role="status">
          {t('packs.chosen', { count: chosen.size })}
        </span>
        <Group gap={4}>
          <Button variant="subtle" size="compact-sm" onClick={() => choose(may, true)}>
            {t('packs.chooseFound', { count: may.length })}
          </Button>
          <Button variant="subtle" size="compact-sm" disabled={chosen.size === 0} onClick={() => onChoose(new Set())}>
            {t('packs.chooseNone')}
          </Button>
        </Group>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      <section ref={box} className={classes.box} aria-label={t('packs.members')} tabIndex={0}>
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map((row) => {
            const member = found[row.index]
            if (!member) return null
            const able = mayWrite(member)
            const reason = t(member.active ? 'packs.whyNoConsent' : 'packs.whyInactive')
            return (
              <div
                key={member.id}
                className={classes.row}
                style={{ transform: `translateY(${row.start}px)`, height: row.size }}
              >
                <Checkbox
                  size="sm"
                  checked={chosen.has(member.id)}
                  disabled={!able}
                  onChange={(event) => choose([member.id], event.currentTarget.checked)}
                  label={able ? member.name : t('packs.notAble', { name: member.name, reason })}
                />
              </div>
            )
          })}
        </div>
      </section>
      {found.length === 0 && <p className="quiet">{t('packs.noMemberFound')}</p>}
    </div>
  )
}
