import type { ComponentProps } from 'react'
import { GrowingText } from './GrowingText.tsx'

type LinesInputProps = Omit<ComponentProps<typeof GrowingText>, 'value' | 'defaultValue' | 'onChange'> & {
  defaultValue?: readonly string[]
  onChange?: (lines: string[]) => void
}

/** A list edited as text, one item a line. Blank lines stay while one types; they are left out at save. */
export function LinesInput({ defaultValue, onChange, ...props }: LinesInputProps) {
  return (
    <GrowingText
      {...props}
      defaultValue={defaultValue?.join('\n') ?? ''}
      onChange={(event) => onChange?.(event.currentTarget.value === '' ? [] : event.currentTarget.value.split('\n'))}
    />
  )
}
