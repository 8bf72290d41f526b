import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { IconCheck, IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evening } from '#shared/evenings.ts'
import { orpc } from '../../app/client.ts'
import { sayRefused } from '../../components/say.tsx'
import { useChange } from '../../components/useChange.ts'
import classes from './Evening.module.css'

/** The door: two letters of a name and Enter, a number of the sign-in sheet and Enter, or a guest's first name. */
export function CheckIn({ evening }: { evening: Evening }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const typed = text.trim()
  const byNumber = /^\d+$/.test(typed)
  const box = useCombobox()
  const found = useQuery({
    ...orpc.evenings.find.queryOptions({ input: { id: evening.id, text: typed } }),
    enabled: typed !== '' && !byNumber,
  })
  const people = found.data
  // The first is taken by Enter, so it is marked as soon as it is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the list changes
  useEffect(() => {
    if (people) box.selectFirstOption()
  }, [people])
  // Said beside the field and not in a toast: at the door one comes after the other.
  const checkIn = useChange(orpc.evenings.checkIn.mutationOptions())
  const number = byNumber ? evening.attendance.find((one) => String(one.number) === typed) : undefined
  const take = (value: string) => {
    setText('')
    box.closeDropdown()
    const [kind, rest] = [value.slice(0, 1), value.slice(1)]
    const who = kind === 'm' ? { memberId: rest } : kind === 'n' ? { number: Number(rest) } : { guest: rest }
    checkIn.mutate({ id: evening.id, who, came: true })
  }
  /** Enter may come before the list does: then it means the first of the list that belongs to what was typed. */
  const takeFirst = async () => {
    if (byNumber) return take(`n${typed}`)
    try {
      const [first] = await orpc.evenings.find.call({ id: evening.id, text: typed })
      take(first ? `m${first.memberId}` : `g${typed}`)
    } catch (error) {
      sayRefused(error)
    }
  }
  return (
    <div className={classes.checkIn}>
      <Combobox store={box} onOptionSubmit={take} withinPortal={false}>
        <Combobox.Target>
          <InputBase
            label={t('evenings.people.checkIn')}
            description={t('evenings.people.checkInHint')}
            value={text}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setText(event.currentTarget.value)
              box.openDropdown()
            }}
            onKeyDownCapture={(event) => {
              if (event.key !== 'Enter' || typed === '' || box.getSelectedOptionIndex() > 0) return
              event.preventDefault()
              event.stopPropagation()
              void takeFirst()
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={typed === ''}>
          <Combobox.Options aria-label={t('evenings.people.found')}>
            {number && (
              <Combobox.Option value={`n${number.number}`}>
                {t('evenings.people.numbered', { number: number.number, name: number.name })}
              </Combobox.Option>
            )}
            {(people ?? []).map((one) => (
              <Combobox.Option key={one.memberId} value={`m${one.memberId}`}>
                {one.name}{' '}
                {one.attendance?.cameAt && (
                  <span className="quiet">
                    <IconCheck size={14} aria-hidden /> {t('evenings.people.isHere')}
                  </span>
                )}
              </Combobox.Option>
            ))}
            {typed !== '' && !byNumber && (
              <Combobox.Option value={`g${typed}`}>
                <IconUserPlus size={14} aria-hidden /> {t('evenings.people.asGuest', { name: typed })}
              </Combobox.Option>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <p role="status" className={classes.lastCame}>
        {checkIn.data && t('evenings.people.came', { name: checkIn.data.name })}
      </p>
    </div>
  )
}
