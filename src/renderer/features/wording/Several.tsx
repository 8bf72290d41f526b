import { Button, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type FieldName, isField, piecesOf } from '#shared/wording.ts'
import { FieldEditor } from './editor/FieldEditor.tsx'
import classes from './Wording.module.css'

interface LineProps {
  /** What several say; null where it is what one says. */
  several: string | null
  /** The variant was rewritten and these words were not. */
  stale: boolean
  label: string
  onOpen: () => void
}

/** Below a variant: what several who sign together say instead, and the way to change it. */
export function SeveralLine({ several, stale, label, onOpen }: LineProps) {
  const { t } = useTranslation()
  if (several === null)
    return (
      <UnstyledButton
        className={classes.several}
        aria-label={t('wording.several.addTo', { of: label })}
        onClick={onOpen}
      >
        <IconUsers size={16} aria-hidden />
        <span>{t('wording.several.add')}</span>
      </UnstyledButton>
    )
  return (
    <UnstyledButton className={classes.several} onClick={onOpen} aria-expanded={false}>
      {stale ? <IconAlertTriangle size={16} className="due" aria-hidden /> : <IconUsers size={16} aria-hidden />}
      <span>
        {t(stale ? 'wording.several.stale' : 'wording.several.say')} <q dir="auto">{shown(several, t)}</q>
      </span>
    </UnstyledButton>
  )
}

interface EditorProps {
  several: string
  label: string
  language: string
  fields: readonly FieldName[]
  onChange: (several: string | null) => void
  onFocus: () => void
}

/** The words for several, below those for one. */
export function SeveralEditor({ several, label, language, fields, onChange, onFocus }: EditorProps) {
  const { t } = useTranslation()
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
        aside={
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(null)}>
            {t('wording.several.same')}
          </Button>
        }
      />
    </div>
  )
}

/** Fields by their names, as the chips of an editor would show them. */
const shown = (text: string, t: (key: string) => string): string =>
  piecesOf(text)
    .map((piece) => {
      if ('text' in piece) return piece.text
      return isField(piece.field) ? `[${t(`wording.field.${piece.field}`)}]` : ''
    })
    .join('')
