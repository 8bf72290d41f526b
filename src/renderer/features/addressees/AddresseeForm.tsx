import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useHotkeys } from '@mantine/hooks'
import { IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { AddresseeFields, type AddresseeSummary } from '#shared/addressees.ts'
import { orpc } from '../../app/client.ts'
import { Page } from '../../components/Page.tsx'
import { useChange } from '../../components/useChange.ts'
import classes from '../cases/CaseEdit.module.css'
import { AddresseeBlock } from '../cases/form/AddresseeBlock.tsx'
import { Fields } from '../cases/form/Field.tsx'
import { checkAddressee, emptyFields, tidyAddressee } from '../cases/form/fields.ts'
import { RepliesTo } from '../replies/RepliesTo.tsx'
import { AddresseeRoutes } from './routes/AddresseeRoutes.tsx'

/** The addressee's page is its form: what one reads there is what one corrects. */
export function AddresseeForm({ of }: { of?: AddresseeSummary }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const root = useRef<HTMLFormElement>(null)
  const [initialValues] = useState(() => (of ? AddresseeFields.parse(of) : emptyFields))
  const form = useForm<AddresseeFields>({
    mode: 'uncontrolled',
    initialValues,
    validateInputOnBlur: true,
    validate: (values) =>
      Object.fromEntries(
        Object.entries(checkAddressee(values)).map(([path, key]) => [path, t(`cases.form.error.${key}`)]),
      ),
  })
  const name = of ? of.name || of.title : t('addressees.newTitle')
  const said = (_: unknown, { fields }: { fields: AddresseeFields }) =>
    t('addressees.saved', { name: fields.name || fields.title })
  const create = useChange(orpc.addressees.create.mutationOptions(), {
    said,
    after: ({ id }) => navigate(`/addressees/${id}`, { replace: true }),
  })
  const update = useChange(orpc.addressees.update.mutationOptions(), { said })
  const remove = useChange(orpc.addressees.remove.mutationOptions(), {
    said: () => t('addressees.removed', { name }),
    after: () => navigate('/addressees'),
  })
  const saving = create.isPending || update.isPending

  const save = () => {
    if (saving) return
    const fields = tidyAddressee(form.getValues())
    if (Object.keys(checkAddressee(fields)).length > 0) {
      form.validate()
      requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    if (of) update.mutate({ id: of.id, fields })
    else create.mutate({ fields })
  }
  useHotkeys([['mod+S', save]], [])

  return (
    <Page
      title={name}
      {...(of ? { serifTitle: name } : {})}
      narrow
      subtitle={
        of &&
        of.cases.length > 0 && (
          <>
            {t('addressees.belongsTo', { count: of.cases.length })}{' '}
            {of.cases.map((one, index) => (
              <span key={one.id}>
                {index > 0 && ', '}
                <Link to={`/cases/${one.id}`}>{one.reference}</Link>
              </span>
            ))}
            {' · '}
            {t('addressees.actionCount', { count: of.actions })}
          </>
        )
      }
      actions={
        of && (
          <Button
            variant="default"
            leftSection={<IconTrash size={18} aria-hidden />}
            loading={remove.isPending}
            onClick={() => remove.mutate({ id: of.id })}
          >
            {t('addressees.remove')}
          </Button>
        )
      }
      primary={
        <Button onClick={save} loading={saving}>
          {t('addressees.save')}
        </Button>
      }
    >
      {of && <AddresseeRoutes of={of} />}
      <form ref={root} className={classes.form} aria-label={name} onSubmit={(event) => event.preventDefault()}>
        <Fields form={form}>
          <AddresseeBlock withNote />
        </Fields>
      </form>
      {of && <RepliesTo of={{ what: 'addressee', id: of.id }} />}
    </Page>
  )
}
