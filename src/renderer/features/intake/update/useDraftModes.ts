import { type RefObject, useState } from 'react'
import type { CaseFields } from '#shared/cases.ts'
import type { Difference } from '#shared/caseUpdate.ts'
import type { IntakeDraft } from '#shared/intake.ts'
import { type CaseForm, readyFields } from '../../cases/form/useCaseForm.ts'
import { readPath } from '../places.ts'
import { useDiscard } from '../useDiscard.ts'
import type { Mode } from './ModeSwitch.tsx'
import { updateTitle } from './UpdatePane.tsx'
import { type ClosingChoice, useClosing } from './useClosing.ts'
import { type KnownCase, useKnownCase } from './useKnownCase.ts'
import { type Update, useUpdate } from './useUpdate.ts'

interface ModesNeeds {
  draft: IntakeDraft
  form: CaseForm
  values: CaseFields
  /** The form's values as they are now, without the lag of typing. */
  onRead: (values: CaseFields) => void
  flush: () => Promise<void>
  /** Where one goes once the draft is off the desk: to the next of its batch, else to this address. */
  leave: (otherwise: string) => void
  /** The form while it is shown. */
  root: RefObject<HTMLFormElement | null>
}

export interface DraftModes {
  known: KnownCase | null
  closing: ClosingChoice | null
  update: Update
  /** Whether the differences are shown, and not the form. */
  updating: boolean
  show: (mode: Mode) => void
  /** Shows the form, then does what needs it. */
  read: (then: () => void) => void
  /** What the main button of a known case's draft does: compare, take over, or discard what is kept already. */
  goOn: () => void
  /** The reader's path of a difference, to show where it stands. */
  placeOf: (difference: Difference) => string | null
}

/** A draft of a known case is looked at in two ways: as what it changes there, and as it was read. */
export function useDraftModes({ draft, form, values, onRead, flush, leave, root }: ModesNeeds): DraftModes {
  const known = useKnownCase(draft, values)
  const closing = useClosing(draft.read)
  const { discard } = useDiscard(draft.id, () => leave('/intake'))
  // Who types the reference of a known case is at the form, and stays there until they ask.
  const [mode, setMode] = useState<Mode>(draft.known === null ? 'reading' : 'update')
  const show = (next: Mode) => {
    onRead(form.getValues())
    setMode(next)
  }
  const read = (then: () => void) => {
    show('reading')
    requestAnimationFrame(then)
  }
  const onWrong = () => read(() => readyFields(form, root.current))
  const update = useUpdate({ draft, known, values, closing, flush, leave, onWrong })
  const updating = known !== null && mode === 'update'
  const goOn = () => {
    if (!updating) {
      show('update')
      requestAnimationFrame(() => document.getElementById(updateTitle)?.focus())
    } else if (known.sameText) discard()
    else void update.save()
  }
  const placeOf = ({ path }: Difference): string | null => {
    if (path === null) return null
    if (path === 'asks' && draft.read.asks.length === 0) return 'letterAsks'
    return readPath(draft.read, update.printed, path)
  }
  return { known, closing, update, updating, show, read, goOn, placeOf }
}
