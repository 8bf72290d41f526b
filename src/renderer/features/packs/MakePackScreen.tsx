import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle, IconSnowflake } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { orpc } from '../../app/client.ts'
import { newId } from '../../components/ids.ts'
import { JobProgress } from '../../components/JobProgress.tsx'
import { Page } from '../../components/Page.tsx'
import { refusalText } from '../../components/refusals.ts'
import { useChange } from '../../components/useChange.ts'
import { DayInput } from '../cases/form/DayInput.tsx'
import classes from './MakePackScreen.module.css'
import { PlanPreview } from './PlanPreview.tsx'
import { planSentence } from './planSentence.ts'
import { SkippedList } from './SkippedList.tsx'
import { StepRail } from './StepRail.tsx'
import { StepSection } from './StepSection.tsx'
import { usePackChoice } from './usePackChoice.ts'
import { usePackSteps } from './usePackSteps.ts'
import { WhomStep } from './WhomStep.tsx'
import { WhoStep } from './WhoStep.tsx'

/** The making of a pack, on one page: who, to whom, check, print. */
export function MakePackScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const choosing = usePackChoice()
  const { choice, plan } = choosing
  const steps = usePackSteps(choosing)
  const [job, setJob] = useState('')
  const make = useChange(orpc.packs.make.mutationOptions(), {
    said: ({ number, letters }) => t('packs.made', { number, count: letters }),
    after: ({ id }) => navigate(`/packs/${id}`),
  })
  const freeze = () => {
    if (!choice || make.isPending) return
    const id = newId()
    setJob(id)
    make.mutate({ ...choice, job: id })
  }
  const button = (
    <Button
      leftSection={<IconSnowflake size={18} aria-hidden />}
      onClick={freeze}
      disabled={!plan || plan.letters === 0}
      loading={make.isPending}
    >
      {t('packs.freeze')}
    </Button>
  )
  const [who, whom, check, print] = steps

  return (
    <Page title={t('packs.makeTitle')} subtitle={t('packs.makeSubtitle')} primary={button}>
      {make.isPending && <JobProgress job={job} label={t('packs.making', { count: plan?.letters ?? 0 })} />}
      <StepRail steps={steps} label={t('packs.steps')} />
      <div className={classes.columns}>
        <div className={classes.steps}>
          <StepSection number={1} {...who}>
            <WhoStep choosing={choosing} />
          </StepSection>
          <StepSection number={2} {...whom}>
            <WhomStep choosing={choosing} />
          </StepSection>
          <StepSection number={3} {...check}>
            {choosing.planError && (
              <Alert color="due" icon={<IconAlertTriangle aria-hidden />} mb="sm">
                {refusalText(t, choosing.planError)}
              </Alert>
            )}
            {plan && plan.skipped.length > 0 ? (
              <>
                <p className={classes.sentence}>{t('packs.skippedTitle', { count: plan.skipped.length })}</p>
                <SkippedList skipped={plan.skipped} />
              </>
            ) : (
              !choosing.planError && (
                <p className="quiet">{plan ? t('packs.nothingSkipped') : t('packs.chooseFirst')}</p>
              )
            )}
          </StepSection>
          <StepSection number={4} {...print}>
            <DayInput
              label={t('packs.letterDate')}
              description={t('packs.letterDateHint')}
              value={choosing.letterDate}
              clearable={false}
              maw={260}
              onChange={(day) => day && choosing.setLetterDate(day)}
            />
            <p className="quiet">{t('packs.freezeHint')}</p>
          </StepSection>
        </div>
        <PlanPreview
          plan={plan}
          position={choosing.sample}
          onMove={choosing.setSample}
          sentence={plan ? planSentence(t, plan) : ''}
        />
      </div>
    </Page>
  )
}
