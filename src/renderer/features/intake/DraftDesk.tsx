import { useDebouncedCallback, useHotkeys } from '@mantine/hooks'
import { type FocusEvent, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { fieldsFromDraft } from '#shared/draftFields.ts'
import type { IntakeDraft } from '#shared/intake.ts'
import { orpc } from '../../app/client.ts'
import { countries } from '../../components/countries.ts'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import { CaseFormFields } from '../cases/form/CaseFormFields.tsx'
import { focusField, pathOf } from '../cases/form/focusField.ts'
import { readyFields, useCaseForm } from '../cases/form/useCaseForm.ts'
import { DiscardDraft } from './DiscardDraft.tsx'
import classes from './DraftDesk.module.css'
import { DraftFooter } from './DraftFooter.tsx'
import { DraftNotices } from './DraftNotices.tsx'
import { levelOf } from './levels.ts'
import { look } from './look.ts'
import { formPath, readPath } from './places.ts'
import { putText } from './putText.ts'
import { SourcePane } from './SourcePane.tsx'
import { SurenessNote } from './SurenessNote.tsx'
import { UseAsMenu } from './UseAsMenu.tsx'
import type { Use } from './useAs.ts'
import { useKeptDraft } from './useKeptDraft.ts'

/** The source at the left, the form at the right, and what is left to do below both. */
export function DraftDesk({ draft }: { draft: IntakeDraft }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const locale = useLocale()
  const root = useRef<HTMLFormElement>(null)
  const source = useRef<HTMLElement>(null)
  const { read } = draft
  const kept = useKeptDraft(draft)
  const [initial] = useState(() => fieldsFromDraft(draft.edited))
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const [lit, setLit] = useState<string | null>(null)
  const [noSuch, setNoSuch] = useState<Use | null>(null)

  const [values, setValues] = useState(initial)
  // The count of open questions may lag a moment behind the keys; the typing must not.
  const count = useDebouncedCallback(setValues, 200)
  const form = useCaseForm(initial, (now) => {
    kept.note(now)
    count(now)
  })
  const looked = useMemo(() => look(read, values, seen), [read, values, seen])

  const create = useChange(orpc.cases.create.mutationOptions(), {
    said: (_, { fields }) => t('intake.saved', { reference: fields.reference }),
    after: ({ id }) => navigate(`/cases/${id}`),
  })

  const save = async () => {
    const fields = readyFields(form, root.current)
    if (!fields || create.isPending) return
    await kept.flush()
    create.mutate({ fields, draft: draft.id })
  }
  useHotkeys([['mod+S', () => void save()]], [])

  const enter = (event: FocusEvent) => {
    const path = pathOf(event.target)
    if (path === null) return
    setLit(readPath(read, form.getValues(), path))
    setSeen((before) => (before.has(path) ? before : new Set([...before, path])))
  }
  const note = useCallback(
    (path: string) => {
      const level = levelOf(read, form.getValues(), path)
      return level && <SurenessNote level={level} />
    },
    [read, form.getValues],
  )
  const find = useCallback(
    (path: string) => {
      const field = formPath(read, form.getValues(), path)
      if (field !== null) focusField(root.current, field)
    },
    [read, form.getValues],
  )
  const use = (what: Use, text: string) => {
    const path = putText(form, what, text, countries(locale))
    setNoSuch(path === null ? what : null)
    if (path !== null) requestAnimationFrame(() => focusField(root.current, path))
  }

  return (
    <>
      <DraftNotices draft={draft} noSuch={noSuch} />
      <div className={classes.desk}>
        <SourcePane source={draft.source} places={read.places} lit={lit} onFind={find} ref={source} />
        <UseAsMenu source={source} onUse={use} />
        <form
          className={classes.form}
          aria-label={t('intake.form')}
          ref={root}
          onFocusCapture={enter}
          onSubmit={(event) => event.preventDefault()}
        >
          <CaseFormFields form={form} note={note} />
        </form>
      </div>
      <DraftFooter
        look={looked}
        kept={kept.state}
        saving={create.isPending}
        onNext={() => focusField(root.current, looked.wanting[0] ?? 'reference')}
        onSave={() => void save()}
        discard={<DiscardDraft id={draft.id} after={() => navigate('/intake')} />}
      />
    </>
  )
}
