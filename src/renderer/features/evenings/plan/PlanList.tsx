import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Bring, EveningPlan } from '#shared/eveningPlan.ts'
import { useLocale } from '../../../components/locale.ts'
import own from './Ready.module.css'

/** The postage and the list of what to bring. */
export function PlanList({ plan }: { plan: EveningPlan }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { postage } = plan
  const money = (hundredths: number) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency: postage.currency }).format(hundredths / 100)
  const text = ({ what, count, price }: Bring) =>
    what === 'stamps' && price !== null
      ? t('evenings.bring.stampsAt', { count, price: money(price) })
      : t(count === 0 ? `evenings.bringSome.${what}` : `evenings.bring.${what}`, { count })
  return (
    <>
      {postage.letters > 0 &&
        (postage.total === null ? (
          <p>
            {t('evenings.plan.noPrice')} <Link to="/settings">{t('evenings.plan.prices')}</Link>
          </p>
        ) : (
          <p>{t('evenings.plan.postage', { count: postage.letters, total: money(postage.total) })}</p>
        ))}
      <div>
        <h3 className={own.bring}>{t('evenings.plan.bring')}</h3>
        <ul className={own.things}>
          {plan.bring.map((thing) => (
            <li key={`${thing.what} ${thing.price}`}>{text(thing)}</li>
          ))}
        </ul>
      </div>
    </>
  )
}
