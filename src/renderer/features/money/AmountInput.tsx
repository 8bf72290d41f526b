import { TextInput, type TextInputProps } from '@mantine/core'
import type { Currency } from '#shared/currency.ts'
import { useLocale } from '../../components/locale.ts'
import { readAmount, typedAmount } from './amount.ts'

interface AmountInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  currency: Currency
  value: string
  onChange: (value: string) => void
}

/** An amount in any way of writing it; on leaving the field it is written out, so that one sees how it was understood. */
export function AmountInput({ currency, value, onChange, onBlur, ...props }: AmountInputProps) {
  const locale = useLocale()
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      maxLength={30}
      styles={{ input: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' } }}
      {...props}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={(event) => {
        const read = readAmount(value, currency, locale)
        if ('minor' in read) onChange(typedAmount(read.minor, currency, locale))
        onBlur?.(event)
      }}
    />
  )
}
