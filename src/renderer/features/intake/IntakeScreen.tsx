import { Button, Group, Kbd, Stack, Textarea } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { FileRef } from '#shared/files.ts'
import { orpc } from '../../app/client.ts'
import { modKey } from '../../app/keys.ts'
import { Dropzone } from '../../components/Dropzone.tsx'
import { FilePick } from '../../components/FilePick.tsx'
import { newId } from '../../components/ids.ts'
import { JobProgress } from '../../components/JobProgress.tsx'
import { Page } from '../../components/Page.tsx'
import { useChange } from '../../components/useChange.ts'
import { DraftsOnDesk } from './DraftsOnDesk.tsx'
import classes from './IntakeScreen.module.css'
import { type RefusedFile, RefusedFiles } from './RefusedFiles.tsx'

// What was pasted outlives a look at another screen; only reading it clears it.
let pasted = ''

/** Where an urgent action comes in: pasted, opened or dropped. */
export function IntakeScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [text, setText] = useState(pasted)
  const [refused, setRefused] = useState<RefusedFile[]>([])
  const [arrived, setArrived] = useState<readonly string[]>([])
  const [job, setJob] = useState('')
  const [reading, setReading] = useState<number | null>(null)
  const [nothing, setNothing] = useState(false)
  const results = useRef<HTMLDivElement>(null)
  const showResults = useCallback(() => results.current?.scrollIntoView({ block: 'start' }), [])
  const type = (now: string) => {
    pasted = now
    setText(now)
    setNothing(false)
  }

  const start = useChange(orpc.intake.start.mutationOptions(), {
    after: ({ drafts, refused: left }, input) => {
      // A text in which there was nothing to read stays, to be looked at.
      setNothing('text' in input && drafts.length === 0)
      if ('text' in input && drafts.length > 0) type('')
      const only = drafts.length === 1 && left.length === 0 ? drafts[0] : undefined
      if (only) navigate(`/intake/${only.id}`)
      else setArrived(drafts.map(({ id }) => id))
    },
  })
  const begin = (what: { text: string } | { files: string[] }) => {
    if (start.isPending) return undefined
    const job = newId()
    setJob(job)
    return { ...what, job }
  }
  const readText = () => {
    const input = text.trim() === '' ? undefined : begin({ text })
    if (input) start.mutate(input)
  }
  const readFiles = (files: FileRef[]) => {
    const input = begin({ files: files.map((file) => file.token) })
    if (!input) return
    setReading(files.length)
    setRefused([])
    start.mutate(input, {
      onSuccess: ({ refused: left }) => setRefused(left.map(({ file, reason }) => ({ name: file, reason }))),
    })
  }

  return (
    <Page title={t('intake.title')} subtitle={t('intake.subtitle')} narrow>
      <Dropzone purpose="urgentAction" multiple onFiles={readFiles}>
        <Stack gap="md">
          <Textarea
            label={t('intake.paste')}
            description={t('intake.pasteHint')}
            autoFocus
            classNames={{ input: classes.paste }}
            value={text}
            onChange={(event) => type(event.currentTarget.value)}
            error={nothing ? t('intake.nothingRead') : undefined}
            onKeyDown={getHotkeyHandler([['mod+Enter', readText]])}
          />
          <Group justify="space-between">
            <FilePick purpose="urgentAction" multiple onFiles={readFiles}>
              {t('intake.openFile')}
            </FilePick>
            <Group gap="sm">
              <span className="quiet">
                <Kbd>{t(modKey)}</Kbd> <Kbd>{t('app.shortcuts.key.enter')}</Kbd>
              </span>
              <Button onClick={readText} disabled={text.trim() === ''} loading={start.isPending}>
                {t('intake.read')}
              </Button>
            </Group>
          </Group>
          {start.isPending && (
            <JobProgress
              job={job}
              label={reading === null ? t('intake.readingText') : t('intake.reading', { count: reading })}
            />
          )}
        </Stack>
      </Dropzone>
      <div ref={results} className={classes.results}>
        <RefusedFiles refused={refused} />
        <DraftsOnDesk arrived={arrived} onArrived={showResults} />
      </div>
    </Page>
  )
}
