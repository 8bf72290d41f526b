import { useTranslation } from 'react-i18next'
import { dayText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import { planSentence } from './planSentence.ts'
import type { Step } from './StepRail.tsx'
import type { PackChoosing } from './usePackChoice.ts'

/** The four steps with what each comes to, as sentences. */
export function usePackSteps(choosing: PackChoosing): [Step, Step, Step, Step] {
  const { t } = useTranslation()
  const locale = useLocale()
  const { everyone, writers, chosenMembers, chosenCases, opened, leftOut, plan, letterDate } = choosing
  const people = everyone ? writers : chosenMembers.size
  const targets = new Set(
    opened.flatMap((one) =>
      one.addressees.filter(({ role, id }) => role === 'target' && !leftOut.has(id)).map(({ id }) => id),
    ),
  )
  return [
    { id: 'who', title: t('packs.stepWho'), result: t('packs.memberCount', { count: people }) },
    {
      id: 'whom',
      title: t('packs.stepWhom'),
      result:
        chosenCases.length === 0
          ? t('packs.noCaseYet')
          : t('packs.whomResult', {
              cases: t('packs.caseCount', { count: chosenCases.length }),
              addressees: t('packs.addresseeCount', { count: targets.size }),
            }),
    },
    { id: 'check', title: t('packs.stepCheck'), result: plan ? planSentence(t, plan) : t('packs.nothingYet') },
    { id: 'print', title: t('packs.stepPrint'), result: t('packs.dated', { day: dayText(letterDate, locale) }) },
  ]
}
