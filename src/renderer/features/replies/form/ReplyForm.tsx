import { Button, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useHotkeys } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { type Reply, ReplyKind, replyKinds } from '#shared/replies.ts'
import { channels } from '#shared/values.ts'
import { orpc } from '../../../app/client.ts'
import { dayText, today } from '../../../components/days.ts'
import { keptForms } from '../../../components/keptForms.ts'
import { useLocale } from '../../../components/locale.ts'
import { Page } from '../../../components/Page.tsx'
import { useChange } from '../../../components/useChange.ts'
import { DayInput } from '../../cases/form/DayInput.tsx'
import { checkEntry, type Entry, entryFrom, fieldsFrom, filesFrom, newEntry, withLetter } from './entry.ts'
import { FilesField } from './FilesField.tsx'
import { LetterFinder } from './LetterFinder.tsx'
import classes from './ReplyForm.module.css'
import { useAddresseeChoices } from './useAddresseeChoices.ts'

interface ReplyFormProps {
  /** The reply to change; without it a new one is recorded. */
  of?: Reply
  onDone?: () => void
}

/** A reply, recorded in the order in which hands do it: the code, Enter, the photo, Enter. */
export function ReplyForm({ of, onDone }: ReplyFormProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const code = useRef<HTMLInputElement>(null)
  const choose = useRef<HTMLButtonElement>(null)
  const summary = useRef<HTMLInputElement>(null)
  const key = of ? `reply:${of.id}` : 'reply:new'
  const cases = useQuery(orpc.cases.list.queryOptions())
  const form = useForm<Entry>({
    initialValues:
      keptForms.get<Entry>(key) ??
      (of ? entryFrom(of) : newEntry(today(), params.get('case'), params.get('addressee'))),
    validate: (entry) =>
      Object.fromEntries(
        Object.entries(checkEntry(entry, today())).map(([path, error]) => [path, t(`replies.form.error.${error}`)]),
      ),
    onValuesChange: (now) => keptForms.set(key, now),
  })
  const { caseId, addresseeId, receivedOn, letter, kind, files } = form.values
  const addressees = useAddresseeChoices(caseId)

  useEffect(() => code.current?.focus(), [])

  const leave = () => {
    keptForms.drop(key)
    if (onDone) onDone()
    else void navigate('/replies')
  }
  const save = useChange(orpc.replies.save.mutationOptions(), {
    said: () =>
      t('replies.saved', {
        reference: letter?.reference ?? cases.data?.find((one) => one.id === caseId)?.reference ?? '',
      }),
    after: ({ id }) => {
      keptForms.drop(key)
      if (onDone) onDone()
      else void navigate(`/replies/${id}`, { replace: true })
    },
  })
  const submit = form.onSubmit(
    (entry) => {
      const fields = fieldsFrom(entry)
      if (fields && !save.isPending) save.mutate({ id: of?.id ?? null, fields, files: filesFrom(entry) })
    },
    (errors) => form.getInputNode(Object.keys(errors)[0] ?? 'caseId')?.focus(),
  )
  useHotkeys([['mod+S', () => submit()]], [])
  const searching = {
    searchable: true,
    comboboxProps: { withinPortal: false },
    nothingFoundMessage: t('replies.form.nothingFound'),
  }
  const title = t(of ? 'replies.editTitle' : 'replies.newTitle')
  return (
    <Page
      title={title}
      narrow
      actions={
        <Button variant="default" onClick={leave}>
          {t('replies.form.cancel')}
        </Button>
      }
      primary={
        <Button type="submit" form="reply-form" loading={save.isPending}>
          {t('replies.form.save')}
        </Button>
      }
    >
      <form id="reply-form" className={`sheet ${classes.form}`} aria-label={title} noValidate onSubmit={submit}>
        <LetterFinder
          letter={letter}
          about={{ caseId, addresseeId, receivedOn }}
          input={code}
          onTake={(found) => {
            form.setValues(withLetter(found))
            choose.current?.focus()
          }}
          onDrop={() => {
            form.setValues({ letter: null })
            requestAnimationFrame(() => code.current?.focus())
          }}
        />
        <FilesField
          files={files}
          button={choose}
          onChange={(now) => form.setFieldValue('files', now)}
          onAdded={() => summary.current?.focus()}
        />
        <div>
          <div className={classes.label} id="reply-kind">
            {t('replies.form.kind')}
          </div>
          <SegmentedControl
            aria-labelledby="reply-kind"
            value={kind}
            onChange={(value) => form.setFieldValue('kind', ReplyKind.parse(value))}
            data={replyKinds.map((value) => ({ value, label: t(`replies.kindOf.${value}`) }))}
          />
        </div>
        <TextInput
          ref={summary}
          label={t('replies.form.summary')}
          description={t('replies.form.summaryHint')}
          maxLength={500}
          {...form.getInputProps('summary')}
        />
        <div className={classes.row}>
          <DayInput
            label={t('replies.form.received')}
            withAsterisk
            clearable={false}
            maxDate={today()}
            {...form.getInputProps('receivedOn')}
          />
          <Select
            label={t('replies.form.channel')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
            {...form.getInputProps('channel')}
          />
        </div>
        {letter?.postedOn && receivedOn !== null && receivedOn < letter.postedOn && (
          <p className={classes.warn} role="status">
            <IconAlertTriangle size={16} className="due" aria-hidden style={{ flex: 'none' }} />
            {t('replies.form.before', { day: dayText(letter.postedOn, locale) })}
          </p>
        )}
        <div className={classes.row}>
          <Select
            {...searching}
            label={t('replies.form.case')}
            withAsterisk
            aria-required
            allowDeselect={false}
            // A letter is about its case.
            disabled={letter !== null}
            data={(cases.data ?? []).map((one) => ({ value: one.id, label: `${one.reference} ${one.headline}` }))}
            {...form.getInputProps('caseId')}
          />
          <Select
            {...searching}
            label={t(kind === 'returned' ? 'replies.form.addresseeReturned' : 'replies.form.addressee')}
            clearable
            clearButtonProps={{ 'aria-label': t('replies.form.noAddressee') }}
            placeholder={t('replies.form.addresseeOptional')}
            data={addressees}
            {...form.getInputProps('addresseeId')}
          />
        </div>
        <Textarea
          label={t('replies.form.note')}
          description={t('replies.form.noteHint')}
          autosize
          minRows={2}
          maxLength={20_000}
          {...form.getInputProps('note')}
        />
      </form>
    </Page>
  )
}
