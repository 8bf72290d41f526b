import { Popover, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Action, Corrected } from '#shared/actions.ts'
import { dayText, instantText } from '../../components/days.ts'
import { useLocale, useNumber } from '../../components/locale.ts'
import classes from './Corrections.module.css'

/** "corrected" beside an entry; opened, it says when, and what stood there before and after. */
export function Corrections({ of }: { of: Action['corrections'] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const said = useSaid()
  if (of.length === 0) return null
  return (
    <Popover position="bottom-start" withArrow shadow="md" width={340} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.word}>{t('actions.corrected')}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what opens takes the focus, so that it is read out. */}
        <ol className={classes.list} tabIndex={0} aria-label={t('actions.corrections')} data-autofocus>
          {of.map(({ at, fields }) => (
            <li key={at}>
              <time dateTime={at} className="quiet">
                {instantText(at, locale)}
              </time>
              <dl className={classes.fields}>
                {fields.map((one) => (
                  <div key={one.field}>
                    <dt>{t(`actions.field.${one.field}`)}</dt>
                    <dd>{t('actions.beforeAfter', { before: said(one, 'before'), after: said(one, 'after') })}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ol>
      </Popover.Dropdown>
    </Popover>
  )
}

function useSaid() {
  const { t } = useTranslation()
  const locale = useLocale()
  const number = useNumber()
  return (one: Corrected, side: 'before' | 'after'): string => {
    const value = one[side]
    if (value === null || value === '') return t('actions.nothing')
    if (typeof value === 'number') return number(value)
    if (one.field === 'channel') return t(`channel.${value}`)
    if (one.field === 'kind') return t(`actions.kindOf.${value}`)
    return one.field === 'on' ? dayText(value, locale) : value
  }
}
