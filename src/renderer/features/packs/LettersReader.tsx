import { useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Pack } from '#shared/packs.ts'
import { orpc } from '../../app/client.ts'
import { useNumber } from '../../components/locale.ts'
import { LetterSheet } from './LetterSheet.tsx'
import classes from './LettersReader.module.css'
import { SendInstead } from './sending/SendInstead.tsx'
import { useLetters } from './useLetters.ts'

const rowHeight = 52

/** The pack's letters as a list, and the chosen one as a sheet beside it. */
export function LettersReader({ pack }: { pack: Pack }) {
  const { t } = useTranslation()
  const number = useNumber()
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const settings = useQuery(orpc.settings.get.queryOptions())
  const rows = useVirtualizer({
    count: pack.letters,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  })
  const items = rows.getVirtualItems()
  const letters = useLetters(pack.id, [at, ...items.map((item) => item.index)])
  const open = letters.get(at)

  const go = (to: number) => {
    const next = Math.max(0, Math.min(pack.letters - 1, to))
    setAt(next)
    rows.scrollToIndex(next)
  }
  // A letter that was looked for by its code: `?at=` its place.
  const [params] = useSearchParams()
  const asked = params.get('at')
  // biome-ignore lint/correctness/useExhaustiveDependencies: goes there when it is asked for, and not ever again.
  useEffect(() => {
    if (asked !== null && /^\d+$/.test(asked)) go(Number(asked))
  }, [asked])
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + 8,
    PageUp: at - 8,
    Home: 0,
    End: pack.letters - 1,
  }
  const key = (event: KeyboardEvent) => {
    const to = steps[event.key]
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }

  return (
    <div className={classes.reader}>
      <div
        ref={list}
        className={classes.list}
        role="listbox"
        aria-label={t('packs.letters')}
        aria-activedescendant={items.some((item) => item.index === at) ? `letter-${at}` : undefined}
        tabIndex={0}
        onKeyDown={key}
      >
        <div style={{ height: rows.getTotalSize(), position: 'relative' }} role="presentation">
          {items.map((item) => {
            const letter = letters.get(item.index)
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list box itself takes the keys.
              <div
                key={item.key}
                id={`letter-${item.index}`}
                className={classes.row}
                role="option"
                tabIndex={-1}
                aria-selected={item.index === at}
                aria-posinset={item.index + 1}
                aria-setsize={pack.letters}
                style={{ transform: `translateY(${item.start}px)`, height: item.size }}
                onClick={() => setAt(item.index)}
              >
                <span className={classes.name}>{letter?.memberName || t('packs.noName')}</span>
                <span className={classes.code}>{letter?.code}</span>
                <span className={classes.to}>
                  {letter &&
                    t(`packs.goes.${letter.withheld ? 'withheld' : letter.channel}`, {
                      addressee: letter.addresseeName,
                    })}
                </span>
              </div>
            )
          })}
        </div>
      </div>
      {open && (
        <div>
          <LetterSheet
            text={open.text}
            pageSize={settings.data?.pageSize ?? 'A4'}
            label={t('packs.letterOf', { position: number(at + 1), total: number(pack.letters) })}
          />
          <SendInstead pack={pack.id} letter={open} />
        </div>
      )}
    </div>
  )
}
