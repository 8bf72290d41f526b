import { Button, type ButtonProps } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { FilePurpose, FileRef } from '#shared/files.ts'
import { useFilePick } from './useFilePick.ts'

export { useFilePick } from './useFilePick.ts'

interface Props extends ButtonProps {
  purpose: FilePurpose
  multiple?: boolean
  /** Called with at least one file. */
  onFiles: (files: FileRef[]) => void
  children: ReactNode
}

/** A button that opens the file dialog. */
export function FilePick({ purpose, multiple = false, onFiles, children, ...button }: Props) {
  const { pick, busy } = useFilePick(purpose, multiple)
  return (
    <Button
      variant="default"
      leftSection={<IconFolderOpen size={18} aria-hidden />}
      {...button}
      loading={busy || button.loading}
      onClick={async () => {
        const files = await pick()
        if (files.length > 0) onFiles(files)
      }}
    >
      {children}
    </Button>
  )
}
