import { Button } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { Evening } from '#shared/evenings.ts'
import type { PaperList } from '#shared/paperList.ts'
import { orpc } from '../../../app/client.ts'
import { dayText } from '../../../components/days.ts'
import { useLocale, useNumber } from '../../../components/locale.ts'
import { Page } from '../../../components/Page.tsx'
import { sayProblem } from '../../../components/say.tsx'
import { useChange } from '../../../components/useChange.ts'
import { AddRows } from './AddRows.tsx'
import classes from './Paper.module.css'
import { PaperGrid } from './PaperGrid.tsx'
import { changedCells } from './paperCells.ts'
import { usePaperDraft } from './usePaperDraft.ts'

export function PaperPage({ evening, list }: { evening: Evening; list: PaperList }) {
  const { t } = useTranslation()
  const number = useNumber()
  const locale = useLocale()
  const navigate = useNavigate()
  const paper = usePaperDraft(evening.id, list)
  const changed = changedCells(paper.rows, list.columns, paper.draft)
  const save = useChange(orpc.evenings.savePaper.mutationOptions(), {
    said: ({ counted }) => t('evenings.paper.saved', { count: counted, number: number(counted) }),
    after: () => {
      paper.clear()
      void navigate(`/evenings/${evening.id}`)
    },
  })
  const send = () => {
    if (changed && changed.length > 0 && !save.isPending) save.mutate({ id: evening.id, cells: changed })
  }
  const closed = evening.closedAt !== null
  return (
    <Page
      title={t('evenings.paper.title')}
      eyebrow={
        <Link to={`/evenings/${evening.id}`}>
          {[evening.title || t('evenings.tonight.evening'), dayText(evening.on, locale)].join(' · ')}
        </Link>
      }
      subtitle={t('evenings.paper.subtitle')}
      sticky
      actions={
        <Button
          variant="default"
          onClick={() => {
            paper.clear()
            void navigate(`/evenings/${evening.id}`)
          }}
        >
          {t('app.common.cancel')}
        </Button>
      }
      primary={
        <Button loading={save.isPending} disabled={changed === null || changed.length === 0} onClick={send}>
          {t('evenings.paper.save')}
        </Button>
      }
    >
      {closed && (
        <p className={`sheet ${classes.note}`}>
          <IconInfoCircle size={18} aria-hidden /> {t('evenings.paper.closed')}
        </p>
      )}
      {list.columns.length === 0 ? (
        <p className={`sheet ${classes.note}`}>
          <IconInfoCircle size={18} aria-hidden /> {t('evenings.noCases')}
        </p>
      ) : (
        <>
          <PaperGrid
            columns={list.columns}
            paper={paper}
            disabled={save.isPending}
            onSave={send}
            onBeyond={(count) => sayProblem(t('evenings.paper.beyond', { count }))}
          />
          <p role="status" className={classes.problem}>
            {changed === null && t('evenings.paper.noFigure')}
          </p>
          <AddRows evening={evening} paper={paper} disabled={save.isPending} />
        </>
      )}
    </Page>
  )
}
