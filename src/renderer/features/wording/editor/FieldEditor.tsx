import { Document } from '@tiptap/extension-document'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { UndoRedo } from '@tiptap/extensions'
import type { EditorState } from '@tiptap/pm/state'
import { EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldName } from '#shared/wording.ts'
import classes from './FieldEditor.module.css'
import { FieldMenu } from './FieldMenu.tsx'
import { FieldNode } from './fieldNode.ts'
import { toDocument, toText } from './textForm.ts'

/** Milliseconds without a further key. */
const pause = 350

/** Whether two open braces stand before the caret. */
const endsOpen = ({ doc, selection: { from } }: EditorState): boolean =>
  doc.textBetween(Math.max(0, from - 2), from) === '{{'

interface Props {
  /** Taken when the editor appears; afterwards the editor is ahead. */
  text: string
  label: string
  language: string
  /** Fields that can be filled in this language. */
  fields: readonly FieldName[]
  onChange: (text: string) => void
  onFocus: () => void
  autoFocus: boolean
  /** What stands in the line below the words, beside the menu of fields. */
  aside?: ReactNode
}

/** One variant as one writes it: plain paragraphs, with merge fields as chips. */
export function FieldEditor({ text, label, language, fields, onChange, onFocus, autoFocus, aside }: Props) {
  const { t } = useTranslation()
  const [choosing, setChoosing] = useState(false)
  const editor = useEditor({
    extensions: [
      Document,
      Paragraph,
      Text,
      UndoRedo,
      FieldNode.configure({
        label: (name) => t(`wording.field.${name}`),
        spoken: (name) => t('wording.chip', { field: t(`wording.field.${name}`) }),
        className: classes.chip ?? '',
      }),
    ],
    content: toDocument(text),
    autofocus: autoFocus ? 'end' : false,
    // The page's security policy forbids style elements that scripts add; FieldEditor.module.css has the rules.
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: language,
        dir: 'auto',
        spellcheck: 'true',
        class: classes.text ?? '',
      },
      handleTextInput: (view, from, _to, typed) => {
        const before = view.state.doc.textBetween(Math.max(0, from - 1), from)
        // Whoever goes on typing knows the field's name; the menu is for those who stop.
        if (typed === '{' && before === '{')
          setTimeout(() => {
            if (view.hasFocus() && endsOpen(view.state)) setChoosing(true)
          }, pause)
        return false
      },
    },
    onUpdate: ({ editor: changed }) => onChange(toText(changed.getJSON())),
    onFocus,
  })

  const insert = (name: FieldName) => {
    if (!editor) return
    const { from } = editor.state.selection
    const open = endsOpen(editor.state) ? 2 : 0
    editor
      .chain()
      .focus()
      .deleteRange({ from: from - open, to: from })
      .insertContent({ type: 'field', attrs: { name } })
      .run()
  }

  return (
    <div className={classes.editor}>
      <EditorContent editor={editor} />
      <div className={classes.below}>
        <FieldMenu
          opened={choosing}
          onChange={setChoosing}
          fields={fields}
          of={label}
          onInsert={insert}
          onLeave={() => editor?.commands.focus()}
        />
        {aside}
      </div>
    </div>
  )
}
