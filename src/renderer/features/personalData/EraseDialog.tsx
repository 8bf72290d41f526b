import { Button, Group, Modal } from '@mantine/core'
import { IconAlertTriangle, IconEraser, IconPin } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'
import { queries } from '../../app/queries.ts'
import { newId } from '../../components/ids.ts'
import { JobProgress } from '../../components/JobProgress.tsx'
import { keptForms } from '../../components/keptForms.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { useChange } from '../../components/useChange.ts'
import { ErasureGoes, ErasureStays } from './ErasureParts.tsx'
import { ErasureReplyFiles } from './ErasureReplyFiles.tsx'
import classes from './PersonalData.module.css'
import { useErasurePlan } from './useErasurePlan.ts'

interface EraseDialogProps {
  memberId: string
  memberName: string
  onClose: () => void
  /** The member is gone: the screen goes elsewhere. */
  onErased: () => void
}

/** Two steps: what goes and what stays, then the question. Nothing has to be typed. */
export function EraseDialog({ memberId, memberName: name, onClose, onErased }: EraseDialogProps) {
  const { t } = useTranslation()
  const plan = useErasurePlan(memberId)
  const [asking, setAsking] = useState(false)
  // What names them goes, unless the coordinator says otherwise.
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const deleteFiles = chosen ?? (plan.data?.replyFiles ?? []).flatMap(({ id, naming }) => (naming ? id : []))
  const [job, setJob] = useState<string | null>(null)
  const erase = useChange(orpc.personalData.erase.mutationOptions(), {
    said: ({ purged }) => t(`personalData.erase.${purged ? 'done' : 'doneLater'}`, { name }),
    after: () => {
      keptForms.drop(`member:${memberId}`)
      // What was read of the person is forgotten here as well.
      queries.removeQueries({ type: 'inactive' })
      onErased()
    },
  })
  const { reset } = erase
  useEffect(() => reset, [reset])
  const run = () => {
    if (erase.isPending) return
    const id = newId()
    setJob(id)
    erase.mutate({ memberId, deleteFiles: [...deleteFiles], job: id })
  }
  return (
    <Modal
      opened
      onClose={() => !erase.isPending && onClose()}
      size="xl"
      title={t(`personalData.erase.${asking ? 'confirmTitle' : 'title'}`, { name })}
      closeButtonProps={{ 'aria-label': t('app.common.close') }}
    >
      {asking ? (
        <div className={classes.stack}>
          <p style={{ margin: 0, display: 'flex', gap: 8 }}>
            <IconAlertTriangle size={20} className="due" style={{ flex: 'none', marginTop: 2 }} aria-hidden />
            {t('personalData.erase.confirmWords')}
          </p>
          {deleteFiles.length > 0 && (
            <p style={{ margin: 0 }}>{t('personalData.erase.goesFiles', { count: deleteFiles.length })}</p>
          )}
          {erase.isPending && job !== null && (
            <JobProgress job={job} label={t('personalData.erase.working', { name })} />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" disabled={erase.isPending} onClick={() => setAsking(false)} data-autofocus>
              {t('personalData.erase.back')}
            </Button>
            <Button
              color="due"
              c="var(--mantine-color-due-contrast)"
              loading={erase.isPending}
              leftSection={<IconEraser size={18} aria-hidden />}
              onClick={run}
            >
              {t('personalData.erase.confirm', { name })}
            </Button>
          </Group>
        </div>
      ) : (
        <Loaded query={plan}>
          {(data) => (
            <div className={classes.stack}>
              <div className={classes.columns}>
                <section>
                  <h3>
                    <IconEraser size={18} aria-hidden />
                    {t('personalData.erase.goes')}
                  </h3>
                  <ErasureGoes plan={data} />
                </section>
                <section>
                  <h3>
                    <IconPin size={18} aria-hidden />
                    {t('personalData.erase.keeps')}
                  </h3>
                  <ErasureStays plan={data} />
                </section>
              </div>
              {data.replyFiles.length > 0 && (
                <ErasureReplyFiles files={data.replyFiles} name={name} chosen={deleteFiles} onChange={setChosen} />
              )}
              <Group justify="flex-end" gap="xs">
                <Button variant="default" onClick={onClose}>
                  {t('app.common.cancel')}
                </Button>
                <Button color="due" variant="outline" onClick={() => setAsking(true)}>
                  {t('personalData.erase.continue')}
                </Button>
              </Group>
            </div>
          )}
        </Loaded>
      )}
    </Modal>
  )
}
