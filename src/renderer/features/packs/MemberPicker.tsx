import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { everybody, type RosterView } from '#shared/roster.ts'
import { desk } from '../../app/client.ts'
import { sayRefused } from '../../components/say.tsx'
import { useRosterRows } from '../members/useRosterRows.ts'
import classes from './MemberPicker.module.css'
import { useFoundCount, writing } from './useWriters.ts'

interface MemberPickerProps {
  chosen: ReadonlySet<string>
  onChoose: (ids: ReadonlySet<string>) => void
}

const rowHeight = 34

/** Picks members from the roster, however long it is. Who may not write is shown with the reason. */
export function MemberPicker({ chosen, onChoose }: MemberPickerProps) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const view: RosterView = { ...everybody, query }
  const able: RosterView = { ...view, ...writing }
  const found = useRosterRows(view)
  const may = useFoundCount(able)
  const box = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: found.found,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const items = rows.getVirtualItems()
  const [from, to] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => found.look(from, to))
  const choose = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (on) next.add(id)
      else next.delete(id)
    }
    onChoose(next)
  }
  const chooseFound = () =>
    desk.roster.ids({ view: able, from: 0, to: may }).then((ids) => choose(ids, true), sayRefused)
  return (
    <div>
      <TextInput
        type="search"
        aria-label={t('packs.searchMembers')}
        placeholder={t('packs.searchMembers')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value.slice(0, 200))}
      />
      <Group justify="space-between" my={6}>
        <span className="quiet" role="status">
          {t('packs.chosen', { count: chosen.size })}
        </span>
        <Group gap={4}>
          <Button variant="subtle" size="compact-sm" onClick={() => void chooseFound()}>
            {t('packs.chooseFound', { count: may })}
          </Button>
          <Button variant="subtle" size="compact-sm" disabled={chosen.size === 0} onClick={() => onChoose(new Set())}>
            {t('packs.chooseNone')}
          </Button>
        </Group>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      <section ref={box} className={classes.box} aria-label={t('packs.members')} tabIndex={0}>
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {items.map((row) => {
            const member = found.at(row.index)
            if (!member) return null
            const able = member.active && member.consent
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
      {found.query === null && found.found === 0 && <p className="quiet">{t('packs.noMemberFound')}</p>}
    </div>
  )
}
