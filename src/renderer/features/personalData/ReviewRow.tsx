import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Review } from '#shared/personalData.ts'
import { orpc } from '../../app/client.ts'
import { dayText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import { followAddress } from './followAddress.ts'
import classes from './PersonalData.module.css'
import { reasonWords } from './reasonWords.ts'

/** One person under review: why, and the three things that can be done. */
export function ReviewRow({ review, onErase }: { review: Review; onErase: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { memberId, memberName: name, email, inBin, reasons } = review
  const byPost = email === ''
  const decide = useChange(orpc.personalData.decide.mutationOptions(), {
    said: ({ until }, { decision }) => {
      const key = decision === 'ask' && byPost ? 'askByPost' : decision
      return t(`personalData.review.said.${key}`, { count: 1, name, day: dayText(until, locale) })
    },
  })
  const counts = () => decide.mutate({ memberIds: [memberId], decision: 'ask' })
  const mail = useChange(orpc.personalData.askAgain.mutationOptions(), {
    after: ({ address }) => {
      // In a browser the page opens it; in the window the desk did.
      if (address !== null) followAddress(address)
      counts()
    },
  })
  const busy = decide.isPending || mail.isPending
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        {inBin ? (
          <span className={classes.name}>{name}</span>
        ) : (
          <Link to={`/members/${memberId}`} className={classes.name} style={{ color: 'inherit' }}>
            {name}
          </Link>
        )}
        {reasons.map((reason) => (
          <p key={reason.rule} className="quiet">
            {reasonWords(t, reason, locale)}
          </p>
        ))}
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-md"
          disabled={busy}
          aria-label={t('personalData.review.keepWho', { name })}
          onClick={() => decide.mutate({ memberIds: [memberId], decision: 'keep' })}
        >
          {t('personalData.review.keep')}
        </Button>
        {!inBin && (
          <Button
            variant="default"
            size="compact-md"
            disabled={busy}
            aria-label={t('personalData.review.askWho', { name })}
            onClick={() => (byPost ? counts() : mail.mutate({ memberId }))}
          >
            {t('personalData.review.ask')}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-md"
          aria-label={t('personalData.review.eraseWho', { name })}
          onClick={onErase}
        >
          {t('personalData.review.erase')}
        </Button>
      </Group>
    </li>
  )
}
