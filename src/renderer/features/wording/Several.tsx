import { Button, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconUsers } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldName, isField, piecesOf } from '#shared/wording.ts'
import { FieldEditor } from './editor/FieldEditor.tsx'
import classes from './Wording.module.css'

interface Props {
  /** What one person says. */
  text: string
  /** What several say; null where it is the same. */
  several: string | null
  label: string
  language: string
  fields: readonly FieldName[]
  /** Asked for from elsewhere: it opens with the caret in it. */
  wanted: boolean
  onChange: (several: string | null) => void
  onFocus: () => void
}

/** A variant's words for several who sign together: a line below it, an editor when it is opened. */
export function Several({ text, several, label, language, fields, wanted, onChange, onFocus }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(wanted)
  const [first] = useState({ text, several })
  useEffect(() => {
    if (wanted) setOpen(true)
  }, [wanted])
  // Whoever rewrites a variant may not know that a household would go on saying the old words.
  const stale = several !== null && several === first.several && text !== first.text

  if (several === null)
    return (
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconUsers size={16} aria-hidden />}
        aria-label={t('wording.several.addTo', { of: label })}
        onClick={() => {
          onChange(text)
          setOpen(true)
          onFocus()
        }}
      >
        {t('wording.several.add')}
      </Button>
    )
  if (!open)
    return (
      <UnstyledButton className={classes.several} onClick={() => setOpen(true)} aria-expanded={false}>
        {stale ? <IconAlertTriangle size={16} className="due" aria-hidden /> : <IconUsers size={16} aria-hidden />}
        <span>
          {t(stale ? 'wording.several.stale' : 'wording.several.say')} <q dir="auto">{shown(several, t)}</q>
        </span>
      </UnstyledButton>
    )
  return (
    <div className={classes.severalEditor}>
      <p className="quiet">
        <IconUsers size={16} aria-hidden /> {t('wording.several.title')}
      </p>
      <FieldEditor
        text={several}
        label={t('wording.several.of', { of: label })}
        language={language}
        fields={fields}
        onChange={onChange}
        onFocus={onFocus}
        autoFocus
      />
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(null)}>
        {t('wording.several.same')}
      </Button>
    </div>
  )
}

/** Fields by their names, as the chips of an editor would show them. */
const shown = (text: string, t: (key: string) => string): string =>
  piecesOf(text)
    .map((piece) =>
      'text' in piece ? piece.text : isField(piece.field) ? `[${t(`wording.field.${piece.field}`)}]` : '',
    )
    .join('')
