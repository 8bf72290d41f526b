import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Case, CaseFields } from '#shared/cases.ts'
import { orpc } from '../../app/client.ts'
import { Page } from '../../components/Page.tsx'
import { useChange } from '../../components/useChange.ts'
import classes from './CaseEdit.module.css'
import { CaseFormFields } from './form/CaseFormFields.tsx'
import { readyFields, useCaseForm } from './form/useCaseForm.ts'

interface CaseEditProps {
  of: Case
  label: string
  onDone: () => void
}

/** The case's form, the same as at intake but without the source's marks. */
export function CaseEdit({ of, label, onDone }: CaseEditProps) {
  const { t } = useTranslation()
  const root = useRef<HTMLFormElement>(null)
  // Parsing leaves out what a case has beyond its fields.
  const [initial] = useState(() => CaseFields.parse(of))
  const form = useCaseForm(initial)
  const update = useChange(orpc.cases.update.mutationOptions(), {
    said: (_, { fields }) => t('cases.saved', { reference: fields.reference }),
    after: onDone,
  })
  const save = () => {
    const fields = readyFields(form, root.current)
    if (fields && !update.isPending) update.mutate({ id: of.id, fields })
  }
  useHotkeys([['mod+S', save]], [])
  return (
    <Page title={label} narrow>
      <form ref={root} className={classes.form} aria-label={label} onSubmit={(event) => event.preventDefault()}>
        <CaseFormFields form={form} withNotes />
      </form>
      <div className={classes.foot}>
        <Button variant="default" onClick={onDone}>
          {t('cases.cancel')}
        </Button>
        <Button onClick={save} loading={update.isPending}>
          {t('cases.save')}
        </Button>
      </div>
    </Page>
  )
}
