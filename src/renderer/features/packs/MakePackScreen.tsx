import { Button } from '@mantine/core'
import { IconSnowflake } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Finding } from '#shared/packRules.ts'
import { orpc } from '../../app/client.ts'
import { newId } from '../../components/ids.ts'
import { JobProgress } from '../../components/JobProgress.tsx'
import { Page } from '../../components/Page.tsx'
import { useChange } from '../../components/useChange.ts'
import { DayInput } from '../cases/form/DayInput.tsx'
import { LookChoice } from '../templates/LookChoice.tsx'
import { PackWording } from '../wording/PackWording.tsx'
import { CheckStep } from './check/CheckStep.tsx'
import classes from './MakePackScreen.module.css'
import { PlanPreview } from './PlanPreview.tsx'
import { planSentence } from './planSentence.ts'
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
  const [shown, setShown] = useState<Finding | null>(null)
  const show = (finding: Finding) => {
    setShown(finding)
    choosing.setSample(finding.position)
  }
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
            <PackWording cases={choosing.opened} language={choosing.language} onLanguage={choosing.setLanguage} />
          </StepSection>
          <StepSection number={3} {...check}>
            <CheckStep choosing={choosing} shown={shown} onShow={show} />
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
            <LookChoice template={choosing.template} onTemplate={choosing.setTemplate} />
            <p className="quiet">{t('packs.freezeHint')}</p>
          </StepSection>
        </div>
        <PlanPreview
          plan={plan}
          position={choosing.sample}
          onMove={choosing.setSample}
          sentence={plan ? planSentence(t, plan) : ''}
          finding={shown}
        />
      </div>
    </Page>
  )
}
