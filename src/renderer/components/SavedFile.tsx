import { Button, Group } from '@mantine/core'
import { IconCheck, IconDownload, IconExternalLink, IconFolder } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FileRef } from '#shared/files.ts'
import { orpc } from '../app/client.ts'
import classes from './SavedFile.module.css'
import { sayRefused } from './say.tsx'

/** What was saved and where, with the next step at hand: open it or see it in its folder, or download it in a browser. */
export function SavedFile({ file }: { file: FileRef }) {
  const { t } = useTranslation()
  const open = useMutation(orpc.files.open.mutationOptions({ onError: sayRefused }))
  const reveal = useMutation(orpc.files.reveal.mutationOptions({ onError: sayRefused }))
  return (
    <div className={classes.root}>
      <span className={classes.words}>
        <IconCheck size={18} aria-hidden className={classes.icon} />
        {file.folder === null
          ? t('app.files.saved', { name: file.name })
          : t('app.files.savedIn', { name: file.name, folder: file.folder })}
      </span>
      <Group gap="xs">
        {file.download !== null ? (
          <Button
            component="a"
            href={file.download}
            download={file.name}
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('app.files.download', { name: file.name })}
          </Button>
        ) : (
          <>
            <Button
              variant="default"
              loading={open.isPending}
              leftSection={<IconExternalLink size={18} aria-hidden />}
              onClick={() => open.mutate({ token: file.token })}
            >
              {t('app.files.open')}
            </Button>
            <Button
              variant="subtle"
              loading={reveal.isPending}
              leftSection={<IconFolder size={18} aria-hidden />}
              onClick={() => reveal.mutate({ token: file.token })}
            >
              {t('app.files.reveal')}
            </Button>
          </>
        )}
      </Group>
    </div>
  )
}

/** More than these are counted: a file for each of three hundred members is a folder, not a list. */
const listed = 12
const shownOfMany = 3

/** Several saved files, one under the other; announced when they appear. */
export function SavedFiles({ files }: { files: readonly FileRef[] }) {
  const { t } = useTranslation()
  const [first] = files
  const many = files.length > listed
  return (
    <div role="status">
      {many && (
        <p className={classes.many}>
          {first?.folder === null || first === undefined
            ? t('app.files.savedMany', { count: files.length })
            : t('app.files.savedManyIn', { count: files.length, folder: first.folder })}
        </p>
      )}
      {(many ? files.slice(0, shownOfMany) : files).map((file) => (
        <SavedFile key={file.token} file={file} />
      ))}
      {many && <p className={classes.many}>{t('app.files.savedMore', { count: files.length - shownOfMany })}</p>}
    </div>
  )
}
