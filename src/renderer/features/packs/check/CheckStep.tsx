import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/packRules.ts'
import { refusalText } from '../../../components/refusals.ts'
import { SkippedList } from '../SkippedList.tsx'
import type { PackChoosing } from '../usePackChoice.ts'
import classes from './Check.module.css'
import { FoundIn } from './FoundIn.tsx'
import { LargeFindings } from './LargeFindings.tsx'
import { RuleSentences } from './RuleSentences.tsx'

interface CheckStepProps {
  choosing: PackChoosing
  shown: Finding | null
  onShow: (finding: Finding) => void
}

/** The rules as sentences, what a careful reader would say, and what is left out. Nothing of it stops anybody. */
export function CheckStep({ choosing, shown, onShow }: CheckStepProps) {
  const { t } = useTranslation()
  const { plan, planError, choice } = choosing
  if (planError)
    return (
      <Alert color="due" icon={<IconAlertTriangle aria-hidden />}>
        {refusalText(t, planError)}
      </Alert>
    )
  if (!plan) return <p className="quiet">{t('packs.chooseFirst')}</p>
  return (
    <>
      {plan.sentences.length > 0 && <RuleSentences sentences={plan.sentences} />}
      {plan.skipped.length > 0 && (
        <>
          <h3 className={classes.part}>{t('packs.skippedTitle', { count: plan.skipped.length })}</h3>
          <SkippedList skipped={plan.skipped} />
        </>
      )}
      {plan.letters > 0 && <h3 className={classes.part}>{t('packs.check.findings')}</h3>}
      {plan.groups !== null && plan.letters > 0 && <FoundIn groups={plan.groups} shown={shown} onShow={onShow} />}
      {plan.groups === null && choice && (
        <LargeFindings
          key={JSON.stringify(choice)}
          choice={choice}
          letters={plan.letters}
          shown={shown}
          onShow={onShow}
        />
      )}
    </>
  )
}
