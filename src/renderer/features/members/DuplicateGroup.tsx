import { NativeSelect, Skeleton } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Decisions, DuplicateChoice, type MatchLevel } from '#shared/memberImport.ts'
import { useNumber } from '../../components/locale.ts'
import { DuplicateRow } from './DuplicateRow.tsx'
import classes from './Duplicates.module.css'
import { choiceFor, decideAll, decideRow } from './importDecisions.ts'
import { type ImportSourceInput, useDuplicates } from './useDuplicates.ts'

interface Props {
  level: MatchLevel
  /** How many rows there are of this kind. */
  count: number
  source: ImportSourceInput
  decisions: Decisions
  onDecisions: (decisions: Decisions) => void
  disabled: boolean
}

/** All rows of one kind, with one choice for them all and one for each. Only those in view are drawn. */
export function DuplicateGroup({ level, count, source, decisions, onDecisions, disabled }: Props) {
  const { t } = useTranslation()
  const number = useNumber()
  const root = useRef<HTMLOListElement>(null)
  const [offset, setOffset] = useState(0)
  // What stands above changes its height with the sentences, so the place is looked up with every drawing.
  useLayoutEffect(() => {
    const top = root.current ? root.current.getBoundingClientRect().top + window.scrollY : 0
    if (Math.abs(top - offset) > 1) setOffset(top)
  })
  const virtual = useWindowVirtualizer({ count, estimateSize: () => 84, overscan: 6, scrollMargin: offset })
  const items = virtual.getVirtualItems()
  const duplicateAt = useDuplicates(source, level, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)

  const goOn = (index: number) => {
    virtual.scrollToIndex(Math.min(index + 1, count - 1))
    const next = root.current?.querySelector(`[data-index="${index + 1}"] input:checked`)
    if (next instanceof HTMLElement) next.focus()
  }
  const title = `known-${level}`
  return (
    <section className={classes.group} aria-labelledby={title}>
      <div className={classes.groupHead}>
        <div>
          <h3 id={title} className={classes.groupTitle}>
            {t(`memberImport.level.${level}`, { count, number: number(count) })}
          </h3>
          <p className={classes.groupIntro}>{t(`memberImport.level.${level}Intro`)}</p>
        </div>
        <NativeSelect
          label={t(`memberImport.forAll.${level}`)}
          data={DuplicateChoice.options.map((value) => ({ value, label: t(`memberImport.forAll.${value}`) }))}
          value={decisions[level]}
          disabled={disabled}
          onChange={({ currentTarget }) =>
            onDecisions(decideAll(decisions, level, DuplicateChoice.parse(currentTarget.value)))
          }
        />
      </div>
      <ol ref={root} className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const duplicate = duplicateAt(index)
          return (
            <li
              key={index}
              data-index={index}
              ref={virtual.measureElement}
              aria-setsize={count}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - offset}px)` }}
            >
              {duplicate === undefined ? (
                <Skeleton height={56} my={14} mx="md" width="auto" />
              ) : (
                <DuplicateRow
                  duplicate={duplicate}
                  choice={choiceFor(duplicate, decisions)}
                  onChoice={(choice) => onDecisions(decideRow(decisions, duplicate.row, choice))}
                  onNext={() => goOn(index)}
                  disabled={disabled}
                />
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
