import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconDeviceFloppy, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { FileRef } from '#shared/files.ts'
import type { Pack } from '#shared/packs.ts'
import { orpc } from '../../app/client.ts'
import { newId } from '../../components/ids.ts'
import { JobProgress } from '../../components/JobProgress.tsx'
import { Page } from '../../components/Page.tsx'
import { SavedFiles } from '../../components/SavedFile.tsx'
import { useChange } from '../../components/useChange.ts'
import { PackPostage } from '../money/PackPostage.tsx'
import { RepliesTo } from '../replies/RepliesTo.tsx'
import { HeldBack } from './HeldBack.tsx'
import { LettersReader } from './LettersReader.tsx'
import { PackDoubts } from './PackDoubts.tsx'
import classes from './PackPage.module.css'
import { Posting } from './Posting.tsx'
import { channelSentence, planSentence } from './planSentence.ts'
import { SkippedList } from './SkippedList.tsx'
import { SendButton } from './sending/SendMenu.tsx'
import { PrintSheets } from './sheets/PrintSheets.tsx'
import { WithheldNote } from './WithheldNote.tsx'

/** A frozen pack: what it holds, the file to print, and whether it was posted. */
export function PackPage({ pack }: { pack: Pack }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [job, setJob] = useState('')
  const [files, setFiles] = useState<FileRef[]>([])
  const save = useChange(orpc.packs.save.mutationOptions(), {
    after: (saved) => {
      if (saved) setFiles(saved.files)
    },
  })
  const remove = useChange(orpc.packs.remove.mutationOptions(), {
    said: () => t('packs.removed', { number: pack.number }),
    after: () => navigate('/packs'),
  })
  const held = pack.heldFor.length > 0
  const run = () => {
    if (save.isPending) return
    const id = newId()
    setJob(id)
    save.mutate({ id: pack.id, perLetter: false, job: id })
  }

  return (
    <Page
      title={t('packs.name', { number: pack.number })}
      eyebrow={pack.cases.map(({ id, reference }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <Link to={`/cases/${id}`}>{reference}</Link>
        </span>
      ))}
      subtitle={[planSentence(t, pack), channelSentence(t, pack)].filter((said) => said !== '').join('. ')}
      actions={
        <>
          <PrintSheets pack={pack} />
          <SendButton pack={pack} />
          <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
                {t('packs.more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconTrash size={16} aria-hidden />}
                disabled={remove.isPending}
                onClick={() => remove.mutate({ id: pack.id })}
              >
                {t('packs.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
      primary={
        <Button
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
          onClick={run}
          loading={save.isPending}
          disabled={held}
        >
          {t('packs.save')}
        </Button>
      }
    >
      {held && <HeldBack pack={pack} />}
      <WithheldNote pack={pack} />
      <PackDoubts packId={pack.id} />
      {save.isPending && <JobProgress job={job} label={t('packs.saving', { count: pack.letters })} />}
      {files.length > 0 && (
        <div className={classes.saved}>
          <SavedFiles files={files} />
        </div>
      )}
      <Posting pack={pack} />
      {pack.postedOn !== null && <PackPostage packId={pack.id} />}
      {pack.skipped.length > 0 && (
        <details className={classes.skipped}>
          <summary>{t('packs.skippedTitle', { count: pack.skipped.length })}</summary>
          <SkippedList skipped={pack.skipped} />
        </details>
      )}
      <RepliesTo of={{ what: 'pack', id: pack.id }} />
      <LettersReader pack={pack} />
    </Page>
  )
}
