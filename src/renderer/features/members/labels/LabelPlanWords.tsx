import { useTranslation } from 'react-i18next'
import type { LabelPlan } from '#shared/memberLabels.ts'
import { useListFormat, useNumber } from '../../../components/locale.ts'
import classes from './Labels.module.css'

/** How many labels there will be, what the first one says, and who gets none and why. */
export function LabelPlanWords({ plan }: { plan: LabelPlan }) {
  const { t } = useTranslation()
  const number = useNumber()
  const list = useListFormat()
  const namesOf = ({ count, names }: LabelPlan['leftOut'][number]) =>
    count > names.length
      ? t('memberLabels.andMore', {
          count: count - names.length,
          number: number(count - names.length),
          names: names.join(', '),
        })
      : list(names)
  return (
    <div className={classes.plan}>
      <div>
        <p role="status" className={classes.sum}>
          {plan.labels === 0
            ? t('memberLabels.nobody')
            : `${t('memberLabels.labels', { count: plan.labels, number: number(plan.labels) })} ${t(
                'memberLabels.forPeople',
                { count: plan.people, number: number(plan.people) },
              )}`}
        </p>
        {plan.leftOut.length > 0 && (
          <>
            <h3 className={classes.title}>{t('memberLabels.leftOutTitle')}</h3>
            <ul className={classes.left}>
              {plan.leftOut.map((some) => (
                <li key={some.reason}>
                  {t(`memberLabels.reason.${some.reason}`, {
                    count: some.count,
                    number: number(some.count),
                    names: namesOf(some),
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {plan.first.length > 0 && (
        <figure className={classes.figure}>
          <figcaption>{t('memberLabels.first')}</figcaption>
          <address className={classes.label}>
            {plan.first.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and two may be alike
              <div key={at} dir="auto">
                {line}
              </div>
            ))}
          </address>
        </figure>
      )}
    </div>
  )
}
