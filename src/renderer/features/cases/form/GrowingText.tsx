import { Textarea, type TextareaProps } from '@mantine/core'
import type { CSSProperties } from 'react'
import classes from './GrowingText.module.css'

interface GrowingTextProps extends Omit<TextareaProps, 'autosize' | 'minRows' | 'maxRows' | 'styles'> {
  rows?: number
}

/** A text field as tall as its text. By CSS, since measuring at the start would take a font that has not come yet. */
export function GrowingText({ rows = 1, ...props }: GrowingTextProps) {
  const size = { '--text-rows': rows } as CSSProperties
  return (
    <Textarea
      {...props}
      rows={rows}
      classNames={{ ...props.classNames, input: classes.input }}
      styles={{ input: size }}
    />
  )
}
