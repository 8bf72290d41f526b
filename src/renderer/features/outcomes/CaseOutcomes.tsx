import { Button, Group, Modal } from '@mantine/core'
import { IconFlagCheck, IconPencil, IconScissors, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Case } from '#shared/cases.ts'
import { type Outcome, toneOf } from '#shared/outcomes.ts'
import { orpc } from '../../app/client.ts'
import { Day } from '../../components/Day.tsx'
import { dayText } from '../../components/days.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import classes from './CaseOutcomes.module.css'
import { OutcomeForm } from './OutcomeForm.tsx'
import { SlipDialog } from './SlipDialog.tsx'

/** What happened in a case, the latest first, and the slips that tell those who wrote. */
export function CaseOutcomes({ of }: { of: Case }) {
  const { t } = useTranslation()
  const outcomes = useQuery(orpc.outcomes.list.queryOptions({ input: { caseId: of.id } }))
  const [edited, setEdited] = useState<Outcome | 'new' | null>(null)
  const [told, setTold] = useState<Outcome | null>(null)
  const record = (
    <Button variant="default" leftSection={<IconFlagCheck size={18} aria-hidden />} onClick={() => setEdited('new')}>
      {t('outcomes.record')}
    </Button>
  )
  return (
    <>
      <Loaded query={outcomes}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState action={record}>{t('outcomes.none')}</EmptyState>
          ) : (
            <>
              <Group mb="lg">{record}</Group>
              <ol className={classes.line} aria-label={t('outcomes.title')}>
                {all.map((one) => (
                  <Entry key={one.id} outcome={one} onEdit={() => setEdited(one)} onTell={() => setTold(one)} />
                ))}
              </ol>
            </>
          )
        }
      </Loaded>
      <Modal
        opened={edited !== null}
        onClose={() => setEdited(null)}
        size="lg"
        title={t(edited === 'new' ? 'outcomes.newTitle' : 'outcomes.editTitle', { reference: of.reference })}
        closeButtonProps={{ 'aria-label': t('app.common.close') }}
        // The calendar may hang out of it.
        styles={{ content: { overflow: 'visible' } }}
      >
        {edited !== null && (
          <OutcomeForm about={of} {...(edited === 'new' ? {} : { of: edited })} onDone={() => setEdited(null)} />
        )}
      </Modal>
      {told && <SlipDialog outcome={told} onClose={() => setTold(null)} />}
    </>
  )
}

interface EntryProps {
  outcome: Outcome
  onEdit: () => void
  onTell: () => void
}

function Entry({ outcome, onEdit, onTell }: EntryProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { id, kind, on, people, note, source } = outcome
  const name = `${t(`outcomes.kindOf.${kind}`)}, ${dayText(on, locale)}`
  const remove = useChange(orpc.outcomes.remove.mutationOptions(), { said: () => t('outcomes.removed') })
  return (
    <li data-tone={toneOf(kind)}>
      <div className={classes.head}>
        <div>
          <span className="quiet">
            <Day day={on} />
          </span>
          <h2>{t(`outcomes.kindOf.${kind}`)}</h2>
        </div>
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconScissors size={16} aria-hidden />}
            aria-label={t('outcomes.slip.openWhat', { what: name })}
            onClick={onTell}
          >
            {t('outcomes.slip.open')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            aria-label={t('outcomes.editWhat', { what: name })}
            onClick={onEdit}
          >
            {t('outcomes.edit')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            aria-label={t('outcomes.removeWhat', { what: name })}
            loading={remove.isPending}
            onClick={() => remove.mutate({ id })}
          >
            {t('outcomes.remove')}
          </Button>
        </Group>
      </div>
      {people.length > 0 && <p className={classes.words}>{new Intl.ListFormat(locale).format(people)}</p>}
      {note !== '' && <p className={classes.words}>{note}</p>}
      {source !== '' && <p className={`${classes.words} quiet`}>{t('outcomes.sourceIs', { source })}</p>}
    </li>
  )
}
