import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowBackUp, IconDoorExit } from '@tabler/icons-react'
import { type CSSProperties, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Evening, TallyColumn } from '#shared/evenings.ts'
import { tokens } from '../../../app/theme.ts'
import { countryName } from '../../../components/countries.ts'
import { useLocale, useNumber } from '../../../components/locale.ts'
import { Notice } from './Notice.tsx'
import classes from './Tally.module.css'
import { cellOf, keyOf } from './tallyKeys.ts'
import { useTally } from './useTally.ts'
import { useWriter } from './useWriter.ts'

/** Dark whatever the scheme: it is read from the back of a room in the evening. */
const dark = Object.fromEntries(
  Object.entries(tokens.dark).map(([name, value]) => [
    `--${name.replace(/[A-Z]/g, (at) => `-${at.toLowerCase()}`)}`,
    value,
  ]),
) as CSSProperties

export function TallyBoard({ evening }: { evening: Evening }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const number = useNumber()
  const navigate = useNavigate()
  const tally = useTally(evening)
  const writer = useWriter(evening)
  const [flash, setFlash] = useState('')
  const { cases, columns } = evening
  const name = (column: TallyColumn) => t(`evenings.column.${column.kind}`, { channel: t(`channel.${column.channel}`) })
  const open = evening.closedAt === null

  const tap = (place: number, column: number) => {
    const [about, what] = [cases[place], columns[column]]
    if (!about || !what || !open) return
    tally.tap(about.id, what, writer.id)
    setFlash(`${place} ${column}`)
  }
  const leave = () => void navigate(`/evenings/${evening.id}`)

  useEffect(() => {
    // What was said on the screens before must not lie over the count.
    notifications.clean()
    document.title = t('app.title', { page: t('evenings.tally.title') })
  }, [t])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      const cell = cellOf(event.key, cases.length, columns.length)
      if (cell) tap(cell.place, cell.column)
      else if (event.key === 'Backspace' && open) tally.takeBack()
      else if (event.key === 'Escape' && !writer.clear()) leave()
      else if (!/^\d$/.test(event.key) || !writer.digit(event.key)) return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  const lastSaid = useMemo(() => {
    if (!tally.last) return ''
    const { tap: what, back } = tally.last
    const about = cases.find(({ id }) => id === what.caseId)
    return t(back ? 'evenings.tally.tookBack' : 'evenings.tally.counted', {
      reference: about?.reference ?? '',
      what: t(`evenings.column.${what.kind}`, { channel: t(`channel.${what.channel}`) }),
      count: tally.count(what.caseId, what),
    })
  }, [tally, cases, t])

  return (
    <div className={classes.board} style={dark}>
      <header className={classes.head}>
        <h1 className={classes.title}>{evening.title || t('evenings.tally.title')}</h1>
        <div className={classes.tools}>
          {evening.byPerson && <span className={classes.writer}>{writer.said}</span>}
          <Button
            variant="default"
            size="md"
            leftSection={<IconArrowBackUp aria-hidden />}
            disabled={!open || tally.total === 0}
            onClick={tally.takeBack}
          >
            {t('evenings.tally.takeBack')} <kbd className={classes.cap}>⌫</kbd>
          </Button>
          <Button variant="default" size="md" leftSection={<IconDoorExit aria-hidden />} onClick={leave}>
            {t('evenings.tally.leave')} <kbd className={classes.cap}>{t('app.shortcuts.key.esc')}</kbd>
          </Button>
        </div>
      </header>
      {!open && <p className={classes.closed}>{t('evenings.tally.closed')}</p>}
      <table className={classes.grid} aria-label={t('evenings.tally.title')}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={`${column.channel} ${column.kind}`} scope="col">
                {name(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((about, place) => (
            <tr key={about.id}>
              <th scope="row">
                <span className={classes.reference}>{about.reference}</span>
                <span className={classes.country}>{about.country && countryName(about.country, locale)}</span>
              </th>
              {columns.map((column, at) => {
                const key = keyOf(place, at)
                const count = tally.count(about.id, column)
                return (
                  <td key={`${column.channel} ${column.kind}`}>
                    <button
                      type="button"
                      className={classes.cell}
                      disabled={!open}
                      data-flash={flash === `${place} ${at}` ? tally.total % 2 : undefined}
                      aria-label={t('evenings.tally.cell', { reference: about.reference, what: name(column), count })}
                      aria-keyshortcuts={key ?? undefined}
                      onClick={() => tap(place, at)}
                      // A held Enter would press the button again and again.
                      onKeyDown={(event) => event.repeat && event.preventDefault()}
                    >
                      <span className={classes.count}>{number(count)}</span>
                      {key && <kbd className={classes.cap}>{key.toUpperCase()}</kbd>}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={classes.foot}>
        <div className={classes.last}>
          <span role="status">{lastSaid}</span>
          <Notice tally={tally} />
        </div>
        <div className={classes.total}>
          <span className={classes.totalWord}>{t('evenings.tally.total')}</span>
          <span className={classes.huge}>{number(tally.total)}</span>
        </div>
      </footer>
    </div>
  )
}
