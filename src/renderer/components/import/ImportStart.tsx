import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilePurpose, FileRef } from '#shared/files.ts'
import { useReceive } from '../useFilePick.ts'
import classes from './ImportStart.module.css'

interface Props {
  purpose: FilePurpose
  /** Where the sentences stand: `dropOr`, `paste`, `pasteHint`, `pastedName`. */
  words: 'memberImport' | 'actionImport'
  /** The button that chooses a file. */
  pick: ReactNode
  onFiles: (files: FileRef[]) => void
}

/** The ways in: choose a file, drop it, or paste rows. */
export function ImportStart({ purpose, words, pick, onFiles }: Props) {
  const { t } = useTranslation()
  const { receive, busy } = useReceive(purpose)
  const take = async (text: string) => {
    if (text.trim() === '') return
    // Spreadsheets put cells into the clipboard parted by tabs.
    const file = new File([text], `${t(`${words}.pastedName`)}.tsv`, { type: 'text/tab-separated-values' })
    const files = await receive([file])
    if (files.length > 0) onFiles(files)
  }
  return (
    <div className={classes.drop}>
      <p>{t(`${words}.dropOr`)}</p>
      {pick}
      <Textarea
        className={classes.paste}
        label={t(`${words}.paste`)}
        description={t(`${words}.pasteHint`)}
        rows={2}
        value=""
        disabled={busy}
        // Typed rows would be read letter by letter.
        onChange={() => undefined}
        onPaste={(event) => {
          event.preventDefault()
          void take(event.clipboardData.getData('text/plain'))
        }}
      />
    </div>
  )
}
