import { Button, Menu } from '@mantine/core'
import { IconChecklist, IconChevronDown, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { Evening } from '#shared/evenings.ts'
import { orpc } from '../../app/client.ts'
import { dayText, today } from '../../components/days.ts'
import { keptForms } from '../../components/keptForms.ts'
import { useLocale } from '../../components/locale.ts'
import { Page } from '../../components/Page.tsx'
import { useChange } from '../../components/useChange.ts'
import { EveningMoney } from '../money/EveningMoney.tsx'
import { CheckIn } from './CheckIn.tsx'
import { CloseEvening } from './CloseEvening.tsx'
import { Counted } from './Counted.tsx'
import classes from './Evening.module.css'
import { EveningForm } from './EveningForm.tsx'
import { valuesOf } from './eveningValues.ts'
import { People } from './People.tsx'
import { ReadyPanel } from './plan/ReadyPanel.tsx'

export function EveningPage({ evening }: { evening: Evening }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const navigate = useNavigate()
  const [editing, setEditing] = useState(false)
  const keep = `evening:${evening.id}`
  const stop = () => {
    keptForms.drop(keep)
    setEditing(false)
  }
  const update = useChange(orpc.evenings.update.mutationOptions(), {
    said: () => t('evenings.said.saved'),
    after: stop,
  })
  const remove = useChange(orpc.evenings.remove.mutationOptions(), {
    said: () => t('evenings.said.removed'),
    after: () => void navigate('/evenings'),
  })
  const reopen = useChange(orpc.evenings.reopen.mutationOptions(), { said: () => t('evenings.said.reopened') })
  const day = dayText(evening.on, locale)
  const title = evening.title || t('evenings.on', { day })
  const open = evening.closedAt === null
  const changing = open ? (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
          {t('evenings.change')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
          {t('evenings.edit')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate({ id: evening.id })}>
          {t('evenings.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  ) : (
    <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate({ id: evening.id })}>
      {t('evenings.reopen')}
    </Button>
  )
  return (
    <Page
      title={title}
      subtitle={[evening.title ? day : '', evening.startsAt, evening.place].filter(Boolean).join(' · ')}
      actions={changing}
      primary={
        open &&
        evening.cases.length > 0 && (
          <Button
            component={Link}
            to={`/evenings/${evening.id}/tally`}
            leftSection={<IconChecklist size={18} aria-hidden />}
          >
            {t('evenings.openTally')}
          </Button>
        )
      }
    >
      {editing ? (
        <EveningForm
          keep={keep}
          values={valuesOf(evening)}
          saving={update.isPending}
          onSave={(fields) => update.mutate({ id: evening.id, fields })}
          onCancel={stop}
        />
      ) : (
        <div className={classes.columns}>
          <div className={classes.stack}>
            <Counted evening={evening} />
            {open && <ReadyPanel evening={evening} />}
            {evening.note && <p className={`sheet ${classes.note}`}>{evening.note}</p>}
            {open && evening.cases.length > 0 && <CloseEvening evening={evening} />}
            {evening.on <= today() && <EveningMoney evening={evening} />}
          </div>
          <section className="sheet" aria-labelledby="people-title">
            <h2 id="people-title" className={`eyebrow ${classes.eyebrow}`}>
              {t('evenings.people.title')}
            </h2>
            {open && <CheckIn evening={evening} />}
            <People evening={evening} />
          </section>
        </div>
      )}
    </Page>
  )
}
