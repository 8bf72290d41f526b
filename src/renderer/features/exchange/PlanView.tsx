import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ExchangePlan } from '#shared/exchange.ts'
import { instantText } from '../../components/days.ts'
import { useListFormat, useLocale, useNumber } from '../../components/locale.ts'
import classes from './Exchange.module.css'
import { useOutcomeWords } from './words.ts'

interface Props {
  plan: ExchangePlan
  /** Whether a merge would change nothing. */
  nothing: boolean
  busy: boolean
  onApart: (theirs: string, apart: boolean) => void
}

/** What a merge will do, as sentences, before anything is written. */
export function PlanView({ plan, nothing, busy, onApart }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const list = useListFormat()
  const number = useNumber()
  const words = useOutcomeWords()
  const from = plan.from || t('exchange.nameless')
  const conflicts = plan.kinds.reduce((sum, one) => sum + one.conflicts, 0)
  return (
    <div aria-busy={busy}>
      <p>{t(`exchange.plan.${plan.what}`, { from, on: instantText(plan.madeAt, locale) })}</p>
      {plan.sameCases.length > 0 && (
        <section aria-labelledby="same-cases" className={classes.section}>
          <h2 id="same-cases">{t('exchange.plan.sameTitle', { count: plan.sameCases.length })}</h2>
          <p className="quiet">{t('exchange.plan.sameIntro')}</p>
          {plan.sameCases.map(({ theirs, ours, apart }) => (
            <Radio.Group
              key={theirs.id}
              className={`sheet ${classes.same}`}
              label={`${ours.reference} · ${ours.headline}`}
              description={t('exchange.plan.theirs', { from, name: `${theirs.reference} · ${theirs.headline}` })}
              value={apart ? 'apart' : 'same'}
              onChange={(value) => onApart(theirs.id, value === 'apart')}
            >
              <div className={classes.choices}>
                <Radio value="same" label={t('exchange.plan.same')} disabled={busy} />
                <Radio value="apart" label={t('exchange.plan.apart')} disabled={busy} />
              </div>
            </Radio.Group>
          ))}
        </section>
      )}
      <section aria-labelledby="will" className={classes.section}>
        <h2 id="will">{t(nothing ? 'exchange.plan.nothingTitle' : 'exchange.plan.title')}</h2>
        {nothing && <p>{t('exchange.plan.nothing')}</p>}
        <dl className={`sheet ${classes.outcome}`}>
          {plan.kinds.map((outcome) => (
            <div key={outcome.kind}>
              <dt>{t(`exchange.kind.${outcome.kind}`, { count: 2 })}</dt>
              <dd>{words(outcome)}</dd>
            </div>
          ))}
          {plan.tallies.cases > 0 && (
            <div>
              <dt>{t('exchange.plan.tallies')}</dt>
              <dd>
                {t('exchange.plan.talliesOf', {
                  count: plan.tallies.cases,
                  number: number(plan.tallies.cases),
                  newer: number(plan.tallies.newer),
                })}
              </dd>
            </div>
          )}
          {plan.files > 0 && (
            <div>
              <dt>{t('exchange.plan.files')}</dt>
              <dd>{t('exchange.verdict.added', { count: plan.files, number: number(plan.files) })}</dd>
            </div>
          )}
        </dl>
        {plan.joined.map(({ kept, gone }) => (
          <p key={`${kept} ${gone}`}>{t('exchange.plan.joined', { kept, gone })}</p>
        ))}
        {conflicts > 0 && <p>{t('exchange.plan.conflicts', { count: conflicts, number: number(conflicts) })}</p>}
      </section>
      {(plan.left.length > 0 || plan.erasedThere.length > 0) && (
        <section aria-labelledby="left" className={classes.section}>
          <h2 id="left">{t('exchange.plan.leftTitle')}</h2>
          <ul className={`sheet ${classes.facts}`}>
            {plan.left.map(({ kind, reason, count }) => (
              <li key={`${kind} ${reason}`}>
                {t(`exchange.left.${reason}`, {
                  count,
                  what: `${number(count)} ${t(`exchange.kind.${kind}`, { count })}`,
                })}
              </li>
            ))}
            {plan.erasedThere.length > 0 && (
              <li>
                {t('exchange.plan.erasedThere', { count: plan.erasedThere.length, names: list(plan.erasedThere) })}
              </li>
            )}
          </ul>
        </section>
      )}
    </div>
  )
}
