import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonalReplyFile } from '#shared/personalData.ts'
import { dayText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import { ReplyFileContent } from '../replies/ReplyFileView.tsx'
import classes from './PersonalData.module.css'

interface Props {
  files: readonly PersonalReplyFile[]
  /** Whom the erasure is about. */
  name: string
  /** Ids of those that go. */
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}

/** Files of replies: whether a picture shows a name only somebody who looks can say. */
export function ErasureReplyFiles({ files, name, chosen, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <section>
      <h3>{t('personalData.erase.replyFiles')}</h3>
      <p className={classes.hint}>{t('personalData.erase.replyFilesHint', { name })}</p>
      <ul className={classes.list} style={{ listStyle: 'none', paddingInlineStart: 0 }}>
        {files.map((file) => (
          <Line
            key={file.id}
            file={file}
            name={name}
            goes={chosen.includes(file.id)}
            onGoes={(goes) => onChange(goes ? [...chosen, file.id] : chosen.filter((id) => id !== file.id))}
          />
        ))}
      </ul>
    </section>
  )
}

interface LineProps {
  file: PersonalReplyFile
  name: string
  goes: boolean
  onGoes: (goes: boolean) => void
}

function Line({ file, name, goes, onGoes }: LineProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [shown, setShown] = useState(false)
  const words = { file: file.name, reference: file.reference, day: dayText(file.receivedOn, locale), name }
  return (
    <li style={{ marginBottom: 8 }}>
      <div style={{ display: 'flex', gap: 12, justifyContent: 'space-between' }}>
        <Checkbox
          label={t(file.naming ? 'personalData.erase.replyFileNaming' : 'personalData.erase.replyFile', words)}
          checked={goes}
          onChange={(event) => onGoes(event.currentTarget.checked)}
        />
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={shown}
          aria-label={t(shown ? 'personalData.erase.replyFileHide' : 'personalData.erase.replyFileShow', words)}
          onClick={() => setShown(!shown)}
        >
          {t(shown ? 'personalData.erase.hide' : 'personalData.erase.show')}
        </Button>
      </div>
      {shown && <ReplyFileContent file={{ ...file, size: 0 }} small />}
    </li>
  )
}
