import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'

interface KeptNumberProps {
  label: string
  value: number
  least: number
  most: number
  decimals?: number
  suffix?: string
  /** Where a table's heading already shows the label. */
  labelHidden?: boolean
  onKeep: (value: number) => void
}

/** A number that is kept when one leaves its field; an emptied field says nothing, so the number stays. */
export function KeptNumber({ label, value, least, most, decimals = 0, suffix, labelHidden, onKeep }: KeptNumberProps) {
  const [typed, setTyped] = useState<number | string>(value)
  useEffect(() => setTyped(value), [value])
  const keep = () => {
    const wanted = typeof typed === 'number' ? Math.min(most, Math.max(least, typed)) : value
    setTyped(wanted)
    if (wanted !== value) onKeep(wanted)
  }
  return (
    <NumberInput
      {...(labelHidden ? { 'aria-label': label } : { label })}
      value={typed}
      min={least}
      max={most}
      decimalScale={decimals}
      fixedDecimalScale={decimals > 0}
      allowNegative={false}
      clampBehavior="none"
      {...(suffix === undefined ? {} : { suffix })}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  )
}
