import { useDebouncedCallback, useHotkeys } from '@mantine/hooks'
import { type FocusEvent, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { fieldsFromDraft } from '#shared/draftFields.ts'
import type { IntakeDraft } from '#shared/intake.ts'
import { orpc } from '../../app/client.ts'
import { useChange } from '../../components/useChange.ts'
import { cardName } from '../cases/form/addressees/cardName.ts'
import { CaseFormFields } from '../cases/form/CaseFormFields.tsx'
import { focusField, pathOf } from '../cases/form/focusField.ts'
import { readyFields, useCaseForm } from '../cases/form/useCaseForm.ts'
import { DiscardDraft } from './DiscardDraft.tsx'
import classes from './DraftDesk.module.css'
import { DraftFooter } from './DraftFooter.tsx'
import { DraftNotices } from './DraftNotices.tsx'
import { batchKeys, sidesKey, wantingKey } from './keys.ts'
import { blockLevel, levelOf } from './levels.ts'
import { followRows, look, unsure } from './look.ts'
import { formPath, readPath } from './places.ts'
import { SourceSide } from './SourceSide.tsx'
import { SplitQuestion } from './SplitQuestion.tsx'
import { SurenessNote } from './SurenessNote.tsx'
import { ModeSwitch } from './update/ModeSwitch.tsx'
import { UpdateFooter } from './update/UpdateFooter.tsx'
import { UpdatePane } from './update/UpdatePane.tsx'
import { updateCount, updateLabel } from './update/updateWords.ts'
import { useDraftModes } from './update/useDraftModes.ts'
import { useBatch } from './useBatch.ts'
import { useKeptDraft } from './useKeptDraft.ts'
import { useOpenings } from './useOpenings.ts'
import { useSplit } from './useSplit.tsx'
import { useUseAs } from './useUseAs.ts'

/** The source at the left, the form at the right, and what is left to do below both. */
export function DraftDesk({ draft }: { draft: IntakeDraft }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const root = useRef<HTMLFormElement>(null)
  const source = useRef<HTMLDivElement>(null)
  const desk = useRef<HTMLDivElement>(null)
  // Where the keys go back to from the source.
  const field = useRef('reference')
  const { read } = draft
  const kept = useKeptDraft(draft)
  const batch = useBatch(draft)
  const splitting = useSplit(draft, kept.flush)
  const { openings, borders } = useOpenings(draft)
  const [initial] = useState(() => fieldsFromDraft(draft.edited))
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const visited = useRef(seen)
  const visit = useCallback((now: ReadonlySet<string>) => {
    visited.current = now
    setSeen(now)
  }, [])
  const [lit, setLit] = useState<string | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)

  const [values, setValues] = useState(initial)
  // The count of open questions may lag a moment behind the keys; the typing must not.
  const count = useDebouncedCallback(setValues, 200)
  const form = useCaseForm(initial, (now) => {
    kept.note(now)
    count(now)
  })
  const looked = useMemo(() => look(read, values, seen), [read, values, seen])

  const modes = useDraftModes({ draft, form, values, onRead: setValues, flush: kept.flush, leave: batch.leave, root })
  const { known, closing, update, updating } = modes

  const create = useChange(orpc.cases.create.mutationOptions(), {
    said: (_, { fields }) => t(batch.said, { reference: fields.reference }),
    after: ({ id }) => batch.leave(`/cases/${id}`),
  })

  const save = async () => {
    const fields = readyFields(form, root.current)
    if (!fields || create.isPending) return
    await kept.flush()
    create.mutate({ fields, draft: draft.id, close: closing?.value ?? null })
  }
  /** The form must be there to lead to what is wrong in it. */
  const saveNew = () => modes.read(() => void save())
  const leadTo = (path: string) => modes.read(() => focusField(root.current, path))
  // Asked anew: the count above lags behind quick keys, which would lead twice to the same field.
  const next = () => leadTo(look(read, form.getValues(), visited.current).wanting[0] ?? 'reference')
  const changeSides = () => {
    if (!source.current?.contains(document.activeElement)) source.current?.focus({ preventScroll: true })
    else if (updating) desk.current?.querySelector<HTMLElement>('form :is(a, input, button)')?.focus()
    else leadTo(field.current)
  }
  useHotkeys(
    [
      ['mod+S', () => (known ? modes.goOn() : void save())],
      [wantingKey, next],
      [sidesKey, changeSides],
      [batchKeys.previous, () => batch.goTo(batch.previous)],
      [batchKeys.next, () => batch.goTo(batch.next)],
    ],
    [],
  )

  const enter = (event: FocusEvent) => {
    const path = pathOf(event.target)
    if (path === null) return
    field.current = path
    setLit(readPath(read, form.getValues(), path))
    if (!visited.current.has(path)) visit(new Set([...visited.current, path]))
  }
  const note = useCallback(
    (path: string) => {
      const level = levelOf(read, form.getValues(), path)
      return level && <SurenessNote level={level} />
    },
    [read, form.getValues],
  )
  const cards = useMemo(
    () => ({
      unsure: (index: number) => unsure(read, form.getValues(), `addressees.${index}`),
      note: (index: number) => {
        const level = blockLevel(read, form.getValues(), index)
        return level && <SurenessNote level={level} />
      },
      onRearranged: (origins: readonly number[]) => visit(followRows(visited.current, 'addressees', origins)),
    }),
    [read, form.getValues, visit],
  )
  const find = useCallback(
    (path: string) => {
      const field = formPath(read, form.getValues(), path)
      if (field !== null) focusField(root.current, field)
    },
    [read, form.getValues],
  )
  const inAddressee = () => {
    const index = Number(/^addressees\.(\d+)/.exec(field.current)?.[1])
    return form.getValues().addressees[index] ? index : null
  }
  const { use, noSuch } = useUseAs(form, inAddressee, leadTo)
  const nameInAddressee = () => {
    const index = inAddressee()
    const addressee = index === null ? undefined : form.getValues().addressees[index]
    return addressee ? cardName(t, addressee, index ?? 0) : null
  }

  const discard = <DiscardDraft id={draft.id} after={() => navigate('/intake')} />
  return (
    <>
      {openings && (
        <SplitQuestion
          text={draft.source.text}
          openings={openings}
          busy={splitting.busy}
          onShow={setPointed}
          onSplit={splitting.split}
          onOneCase={splitting.settle}
        />
      )}
      <DraftNotices draft={draft} noSuch={noSuch} closing={known ? null : closing} />
      {known && <ModeSwitch mode={updating ? 'update' : 'reading'} onMode={modes.show} />}
      <div className={classes.desk} ref={desk}>
        <SourceSide
          draft={draft}
          others={batch.others}
          source={source}
          lit={lit}
          borders={borders}
          pointed={pointed}
          splitting={splitting}
          addressee={nameInAddressee}
          onUse={use}
          onFind={find}
        />
        {known && updating ? (
          <UpdatePane
            known={known}
            update={update}
            closing={closing}
            onEnter={(difference) => setLit(modes.placeOf(difference))}
          />
        ) : (
          <form
            className={classes.form}
            aria-label={t('intake.form')}
            ref={root}
            onFocusCapture={enter}
            onSubmit={(event) => event.preventDefault()}
          >
            <CaseFormFields form={form} note={note} cards={cards} />
          </form>
        )}
      </div>
      {known && updating ? (
        <UpdateFooter
          said={known.sameText ? '' : updateCount(t, update)}
          label={known.sameText ? t('intake.discard') : updateLabel(t, update, closing)}
          saving={update.saving}
          onSave={modes.goOn}
          onSaveNew={saveNew}
          discard={!known.sameText && discard}
        />
      ) : (
        <DraftFooter
          look={looked}
          kept={kept.state}
          saving={create.isPending}
          onNext={next}
          onSave={() => void save()}
          known={known ? { reference: known.reference, onCompare: modes.goOn } : undefined}
          discard={discard}
        />
      )}
    </>
  )
}
