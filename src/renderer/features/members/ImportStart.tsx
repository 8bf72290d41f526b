import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRef } from '#shared/files.ts'
import { useReceive } from '../../components/useFilePick.ts'
import classes from './Import.module.css'

interface Props {
  /** The button that chooses a file. */
  pick: ReactNode
  onFiles: (files: FileRef[]) => void
}

/** The ways in: choose a file, drop it, or paste rows. */
export function ImportStart({ pick, onFiles }: Props) {
  const { t } = useTranslation()
  const { receive, busy } = useReceive('roster')
  const take = async (text: string) => {
    if (text.trim() === '') return
    // Spreadsheets put cells into the clipboard parted by tabs.
    const file = new File([text], `${t('memberImport.pastedName')}.tsv`, { type: 'text/tab-separated-values' })
    const files = await receive([file])
    if (files.length > 0) onFiles(files)
  }
  return (
    <div className={classes.drop}>
      <p>{t('memberImport.dropOr')}</p>
      {pick}
      <Textarea
        className={classes.paste}
        label={t('memberImport.paste')}
        description={t('memberImport.pasteHint')}
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
