import { Alert, Button, Group, Kbd, Stack, Textarea } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { FileRef } from '#shared/files.ts'
import type { IntakeWarning } from '#shared/intake.ts'
import { orpc } from '../../app/client.ts'
import { Dropzone } from '../../components/Dropzone.tsx'
import { FilePick } from '../../components/FilePick.tsx'
import { Page } from '../../components/Page.tsx'
import { useChange } from '../../components/useChange.ts'
import { DraftsOnDesk } from './DraftsOnDesk.tsx'
import classes from './IntakeScreen.module.css'
import { warningText } from './warnings.ts'

interface Refused {
  name: string
  reason: IntakeWarning
}

// What was pasted outlives a look at another screen; only reading it clears it.
let pasted = ''

/** Where an urgent action comes in: pasted, opened or dropped. */
export function IntakeScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [text, setText] = useState(pasted)
  const [refused, setRefused] = useState<Refused[]>([])
  const [nothing, setNothing] = useState(false)
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
    },
  })
  const readText = () => {
    if (text.trim() !== '' && !start.isPending) start.mutate({ text })
  }
  const readFiles = (files: FileRef[]) => {
    const name = (token: string) => files.find((file) => file.token === token)?.name ?? token
    start.mutate(
      { files: files.map((file) => file.token) },
      { onSuccess: ({ refused: left }) => setRefused(left.map(({ file, reason }) => ({ name: name(file), reason }))) },
    )
  }

  /** Most sentences name the file themselves. */
  const refusedText = (name: string, text: string) =>
    text.includes(name) ? text : t('intake.refusedFile', { name, reason: text })

  return (
    <Page title={t('intake.title')} subtitle={t('intake.subtitle')} narrow>
      <Dropzone purpose="urgentAction" multiple onFiles={readFiles}>
        <Stack gap="md">
          <Textarea
            label={t('intake.paste')}
            description={t('intake.pasteHint')}
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
                <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
              </span>
              <Button onClick={readText} disabled={text.trim() === ''} loading={start.isPending}>
                {t('intake.read')}
              </Button>
            </Group>
          </Group>
          <div role="status">
            {refused.length > 0 && (
              <Alert color="due" icon={<IconAlertTriangle aria-hidden />} title={t('intake.refusedTitle')}>
                <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
                  {refused.map(({ name, reason }) => (
                    <li key={name}>{refusedText(name, warningText(t, reason, t('intake.refusedAnyhow')))}</li>
                  ))}
                </ul>
              </Alert>
            )}
          </div>
        </Stack>
      </Dropzone>
      <DraftsOnDesk />
    </Page>
  )
}
