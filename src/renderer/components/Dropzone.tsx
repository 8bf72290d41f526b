import { LoadingOverlay } from '@mantine/core'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilePurpose, FileRef } from '#shared/files.ts'
import classes from './Dropzone.module.css'
import { useReceive } from './useFilePick.ts'

interface Props {
  purpose: FilePurpose
  multiple?: boolean
  /** Called with at least one file. */
  onFiles: (files: FileRef[]) => void
  /** Draws a dashed sheet around the area; without it the area looks as it is until a file hangs over it. */
  framed?: boolean
  children: ReactNode
}

/** An area that takes dropped files. Always beside a FilePick button: dropping is a shortcut, never the only way. */
export function Dropzone({ purpose, multiple = false, onFiles, framed = false, children }: Props) {
  const { t } = useTranslation()
  const { receive, busy } = useReceive(purpose)
  const [over, setOver] = useState(false)
  // Enter and leave also fire for every child, so depth tells when the pointer has really left.
  const depth = useRef(0)

  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const stop = (event: DragEvent, change: number) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    depth.current = Math.max(0, depth.current + change)
    setOver(depth.current > 0)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a pointer shortcut beside a button
    <div
      className={classes.zone}
      data-framed={framed || undefined}
      data-over={over || undefined}
      onDragEnter={(event) => stop(event, 1)}
      onDragOver={(event) => stop(event, 0)}
      onDragLeave={(event) => stop(event, -1)}
      onDrop={async (event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        depth.current = 0
        setOver(false)
        const dropped = [...event.dataTransfer.files]
        const files = await receive(multiple ? dropped : dropped.slice(0, 1))
        if (files.length > 0) onFiles(files)
      }}
    >
      <LoadingOverlay visible={busy} />
      {over && <div className={classes.hint}>{t('app.files.drop')}</div>}
      {children}
    </div>
  )
}
