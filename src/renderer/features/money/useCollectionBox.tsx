import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Currency } from '#shared/currency.ts'
import { allMoney } from '#shared/money.ts'
import { orpc } from '../../app/client.ts'
import { keptForms } from '../../components/keptForms.ts'
import { useLocale } from '../../components/locale.ts'
import { AmountInput } from './AmountInput.tsx'
import { readAmount } from './amount.ts'
import { useMoneyText } from './useMoneyText.ts'

interface CollectionBox {
  field: ReactNode
  /** What was in it; null where nothing was entered. What is no amount gets the focus and says so. */
  read(): { amount: number; currency: Currency } | null | 'wrong'
  clear(): void
}

/** What was in the collection box of an evening: a field that may stay empty. */
export function useCollectionBox(eveningId: string): CollectionBox {
  const { t } = useTranslation()
  const locale = useLocale()
  const { money } = useMoneyText()
  const keep = `money:box:${eveningId}`
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(keptForms.get<string>(keep) ?? '')
  const [wrong, setWrong] = useState(false)
  const { data } = useQuery(orpc.money.list.queryOptions({ input: { ...allMoney, eveningId } }))
  const change = (text: string) => {
    setWrong(false)
    setTyped(text)
    keptForms.set(keep, text)
  }
  const currency = data?.currency
  const noted = (data?.entries ?? []).filter((one) => one.kind === 'collection' && one.currency === currency)
  const sum = noted.reduce((all, { amount }) => all + amount, 0)
  return {
    field: currency !== undefined && (
      <AmountInput
        ref={input}
        maw={260}
        label={t('money.ofEvening.box', { currency })}
        description={
          sum > 0 ? t('money.ofEvening.boxAgain', { amount: money(sum, currency) }) : t('money.ofEvening.boxHint')
        }
        currency={currency}
        value={typed}
        error={wrong && t('money.ofEvening.boxWrong')}
        onChange={change}
      />
    ),
    read() {
      if (currency === undefined || typed.trim() === '') return null
      const found = readAmount(typed, currency, locale)
      if ('minor' in found) return { amount: found.minor, currency }
      setWrong(true)
      input.current?.focus()
      return 'wrong'
    },
    clear: () => {
      keptForms.drop(keep)
      setTyped('')
    },
  }
}
