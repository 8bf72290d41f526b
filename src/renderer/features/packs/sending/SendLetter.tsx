import { Button, Kbd, SegmentedControl } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconCheck, IconCopy, IconMailForward, IconMailShare } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type SendText, SendWay } from '#shared/sending.ts'
import { dayText } from '../../../components/days.ts'
import { useLocale } from '../../../components/locale.ts'
import classes from './Sending.module.css'
import { useSendActions } from './useSendActions.ts'
import { useSendKeys } from './useSendKeys.ts'
import { WayText } from './WayText.tsx'

interface Props {
  letter: SendText
  /** Nothing may go out. */
  held: boolean
  onDone?: (() => void) | undefined
  onSkip?: (() => void) | undefined
  onBack?: (() => void) | undefined
}

/** One letter as text, with what can be done with it, each by a button and by a key. */
export function SendLetter({ letter, held, onDone, onSkip, onBack }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [way, setWay] = useState<SendWay | null>(letter.ways[0] ?? null)
  const [post, setPost] = useState(letter.social.text)
  const [copies, setCopies] = useState(letter.email.copies.length > 0)
  const heading = useRef<HTMLHeadingElement>(null)
  // The next letter is where one goes on, for the eye and for a screen reader; the screen's own title speaks first.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  const text = way === 'email' ? letter.email.body : way === 'fax' ? letter.fax.text : post
  const { copy, openMail, record, takeBack, busy } = useSendActions({ letter, way, text, copies, onDone })
  const canMail = way === 'email' && letter.email.to.length > 0 && !held
  const canRecord = way !== null && !letter.sent && !held
  useSendKeys({
    ...(way && { c: copy }),
    ...(canMail && { enter: openMail }),
    ...(canRecord && { r: record }),
    ...(onSkip && { s: onSkip }),
    ...(onBack && { b: onBack }),
  })
  const { memberName: member, addresseeName: addressee } = letter

  return (
    <section className={classes.letter} aria-labelledby={`letter-${letter.id}`}>
      <div className={classes.side}>
        <h2 id={`letter-${letter.id}`} ref={heading} tabIndex={-1} className={classes.whose}>
          {t('sending.whose', { member: member || t('packs.noName'), addressee })}
        </h2>
        <p className={classes.hint}>
          {letter.reference} · {letter.code}
        </p>
        {letter.ways.length > 1 && (
          <SegmentedControl
            fullWidth
            aria-label={t('sending.way')}
            value={way ?? ''}
            onChange={(value) => setWay(SendWay.parse(value))}
            data={letter.ways.map((one) => ({ value: one, label: t(`sending.wayOf.${one}`) }))}
          />
        )}
        {way === null && (
          <p>
            {t('sending.noWays', { addressee })} <Link to="/addressees">{t('app.nav.addressees')}</Link>
          </p>
        )}
        <p className={classes.state} role="status">
          {letter.sent ? (
            <span className="well">
              <IconCheck size={16} aria-hidden />{' '}
              {t('sending.isSent', {
                day: dayText(letter.sent.on, locale),
                channel: t(`channel.${letter.sent.channel}`),
              })}
            </span>
          ) : (
            <span className="quiet">{t('sending.notSent')}</span>
          )}
        </p>
        <div className={classes.actions}>
          {way === 'email' && (
            <Action
              icon={<IconMailShare size={18} aria-hidden />}
              kbd="↵"
              onClick={openMail}
              disabled={!canMail}
              loading={busy.mail}
            >
              {t('sending.openMail')}
            </Action>
          )}
          {way !== null && (
            <Action icon={<IconCopy size={18} aria-hidden />} kbd="C" onClick={copy}>
              {t(way === 'social' ? 'sending.copyPost' : 'sending.copy')}
            </Action>
          )}
          {letter.sent ? (
            <Action icon={<IconArrowLeft size={18} aria-hidden />} onClick={takeBack} loading={busy.takeBack}>
              {t('sending.takeBack')}
            </Action>
          ) : (
            way !== null && (
              <Action
                icon={<IconMailForward size={18} aria-hidden />}
                kbd="R"
                filled
                onClick={record}
                disabled={!canRecord}
                loading={busy.record}
              >
                {t('sending.record')}
              </Action>
            )
          )}
          {(onBack || onSkip) && (
            <div className={classes.turns}>
              <Action icon={<IconArrowLeft size={18} aria-hidden />} kbd="B" onClick={onBack} disabled={!onBack}>
                {t('sending.previous')}
              </Action>
              <Action icon={<IconArrowRight size={18} aria-hidden />} kbd="S" onClick={onSkip} disabled={!onSkip}>
                {t('sending.skip')}
              </Action>
            </div>
          )}
        </div>
        {way === 'email' && !letter.email.fits && <p className={classes.hint}>{t('sending.tooLong')}</p>}
        <p className={classes.hint}>{t('sending.whoseHint', { member: member || t('packs.someone') })}</p>
      </div>
      {way !== null && (
        <WayText letter={letter} way={way} post={post} onPost={setPost} copies={copies} onCopies={setCopies} />
      )}
    </section>
  )
}

interface ActionProps {
  icon: React.ReactNode
  kbd?: string
  filled?: boolean
  disabled?: boolean
  loading?: boolean
  onClick?: (() => void) | undefined
  children: string
}

function Action({ icon, kbd, filled = false, children, ...button }: ActionProps) {
  return (
    <Button
      fullWidth
      justify="space-between"
      variant={filled ? 'filled' : 'default'}
      leftSection={icon}
      rightSection={kbd ? <Kbd aria-hidden>{kbd}</Kbd> : undefined}
      aria-keyshortcuts={kbd === '↵' ? 'Enter' : kbd}
      {...button}
    >
      {children}
    </Button>
  )
}
