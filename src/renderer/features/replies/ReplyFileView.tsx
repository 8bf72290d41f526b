import { Alert, Button, Skeleton } from '@mantine/core'
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRef } from '#shared/files.ts'
import { type ReplyFile, shownAsPicture } from '#shared/replies.ts'
import { orpc } from '../../app/client.ts'
import { refusalText } from '../../components/refusals.ts'
import { SavedFile } from '../../components/SavedFile.tsx'
import { useChange } from '../../components/useChange.ts'
import classes from './ReplyPage.module.css'
import { useObjectAddress, useReplyFile } from './useReplyFile.ts'

/** A file of a reply: shown where a page can show it, and saved wherever the coordinator wants a copy. */
export function ReplyFileView({ file }: { file: ReplyFile }) {
  const { t } = useTranslation()
  const [saved, setSaved] = useState<FileRef | null>(null)
  const save = useChange(orpc.replies.saveFile.mutationOptions(), { after: (copy) => copy && setSaved(copy) })
  return (
    <div className={`sheet ${classes.file}`}>
      <figure>
        <ReplyFileContent file={file} />
        <figcaption>
          <span className={classes.name}>{file.name}</span>
          <Button
            variant="default"
            size="compact-sm"
            loading={save.isPending}
            leftSection={<IconDownload size={16} aria-hidden />}
            aria-label={t('replies.page.saveCopy', { name: file.name })}
            onClick={() => save.mutate({ id: file.id })}
          >
            {t('replies.page.copy')}
          </Button>
        </figcaption>
      </figure>
      {saved && (
        <div role="status">
          <SavedFile file={saved} />
        </div>
      )}
    </div>
  )
}

/** @param small as a look at it beside other things */
export function ReplyFileContent({ file, small }: { file: ReplyFile; small?: boolean }) {
  const { t } = useTranslation()
  if (shownAsPicture.includes(file.kind)) return <Picture file={file} small={small ?? false} />
  if (file.kind === 'text') return <Words file={file} />
  return <p className="quiet">{t('replies.page.cannotShow')}</p>
}

function Picture({ file, small }: { file: ReplyFile; small: boolean }) {
  const { t } = useTranslation()
  const loaded = useReplyFile(file.id)
  const address = useObjectAddress(loaded.state === 'read' ? loaded.file : null)
  if (loaded.state === 'failed') return <Failed error={loaded.error} />
  if (address === null) return <Skeleton height={small ? 120 : 240} />
  return (
    <img
      src={address}
      className={classes.picture}
      data-small={small || undefined}
      alt={t('replies.page.picture', { name: file.name })}
    />
  )
}

function Words({ file }: { file: ReplyFile }) {
  const { t } = useTranslation()
  const loaded = useReplyFile(file.id)
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    if (loaded.state === 'read') void loaded.file.text().then(setText)
  }, [loaded])
  if (loaded.state === 'failed') return <Failed error={loaded.error} />
  if (text === null) return <Skeleton height={80} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, also by keyboard
    <section className={classes.text} tabIndex={0} aria-label={t('replies.page.text', { name: file.name })}>
      {text}
    </section>
  )
}

function Failed({ error }: { error: unknown }) {
  const { t } = useTranslation()
  return (
    <Alert color="due" variant="light" icon={<IconAlertTriangle aria-hidden />}>
      {refusalText(t, error)}
    </Alert>
  )
}
