import { ActionIcon, Button } from '@mantine/core'
import { IconFileText, IconFolderOpen, IconPhoto, IconX } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRef } from '#shared/files.ts'
import { replyLimits, shownAsPicture } from '#shared/replies.ts'
import { desk } from '../../../app/client.ts'
import { Dropzone } from '../../../components/Dropzone.tsx'
import { sayProblem, sayRefused } from '../../../components/say.tsx'
import { useFilePick } from '../../../components/useFilePick.ts'
import type { ChosenFile } from './entry.ts'
import classes from './ReplyForm.module.css'

interface FilesFieldProps {
  files: ChosenFile[]
  button: RefObject<HTMLButtonElement | null>
  onChange: (files: ChosenFile[]) => void
  /** Some were added: what comes next. */
  onAdded: () => void
}

/** Chosen or dropped files, each looked into at once: whoever chose the wrong one hears it before they save. */
export function FilesField({ files, button, onChange, onAdded }: FilesFieldProps) {
  const { t } = useTranslation()
  const { pick, busy } = useFilePick('reply', true)
  const add = async (chosen: readonly FileRef[]) => {
    const room = replyLimits.files - files.length
    if (chosen.length > room) sayProblem(t('replies.form.tooMany'))
    const taken: ChosenFile[] = []
    for (const { token } of chosen.slice(0, room)) {
      try {
        taken.push({ ...(await desk.replies.examine({ token })), token })
      } catch (error) {
        sayRefused(error)
      }
    }
    if (taken.length === 0) return
    onChange([...files, ...taken])
    onAdded()
  }
  return (
    <Dropzone purpose="reply" multiple onFiles={(chosen) => void add(chosen)}>
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <legend style={{ fontWeight: 500, padding: 0 }}>{t('replies.form.files')}</legend>
        <p className={classes.hint}>{t('replies.form.filesHint')}</p>
        {files.length > 0 && (
          <ul className={classes.files}>
            {files.map((file, at) => {
              const Icon = shownAsPicture.includes(file.kind) ? IconPhoto : IconFileText
              return (
                <li key={'id' in file ? file.id : file.token}>
                  <Icon size={18} aria-hidden style={{ flex: 'none' }} />
                  <span>{file.name}</span>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('replies.form.removeFile', { name: file.name })}
                    onClick={() => onChange(files.filter((_, i) => i !== at))}
                  >
                    <IconX size={16} aria-hidden />
                  </ActionIcon>
                </li>
              )
            })}
          </ul>
        )}
        <Button
          ref={button}
          mt={8}
          variant="default"
          leftSection={<IconFolderOpen size={18} aria-hidden />}
          loading={busy}
          onClick={async () => add(await pick())}
        >
          {t('replies.form.choose')}
        </Button>
      </fieldset>
    </Dropzone>
  )
}
