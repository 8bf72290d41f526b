import { Checkbox, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { postLength, type SendText, type SendWay } from '#shared/sending.ts'
import classes from './Sending.module.css'

interface Props {
  letter: SendText
  way: SendWay
  post: string
  onPost: (text: string) => void
  copies: boolean
  onCopies: (copies: boolean) => void
}

/** What goes out, as it goes out. */
export function WayText(props: Props) {
  if (props.way === 'email') return <MailText {...props} />
  return props.way === 'fax' ? <FaxText {...props} /> : <PostText {...props} />
}

function MailText({ letter: { email, language }, copies, onCopies }: Props) {
  const { t } = useTranslation()
  const names = email.copies.map(({ name, address }) => `${name} <${address}>`).join(', ')
  return (
    <div className={`sheet ${classes.text}`}>
      <dl className={classes.head}>
        <Entry name={t('sending.to')}>{email.to.join(', ') || <span className="due">{t('sending.noTo')}</span>}</Entry>
        {email.copies.length > 0 && (
          <Entry name={t('sending.cc')}>
            <Checkbox
              checked={copies}
              onChange={(event) => onCopies(event.currentTarget.checked)}
              label={t('sending.withCopies', { names })}
            />
          </Entry>
        )}
        <Entry name={t('sending.subject')}>{email.subject}</Entry>
      </dl>
      <Words label={t('sending.body')} language={language} text={email.body} />
    </div>
  )
}

function FaxText({ letter: { fax, language, packId } }: Props) {
  const { t } = useTranslation()
  return (
    <div className={`sheet ${classes.text}`}>
      <dl className={classes.head}>
        <Entry name={t('sending.faxNumber')}>
          {fax.numbers.length === 0 && <span className="due">{t('sending.noFax')}</span>}
          {fax.numbers.map((number) => (
            <span key={number} className={classes.number}>
              {number}
            </span>
          ))}
        </Entry>
      </dl>
      <p className={classes.hint}>
        {t('sending.faxHint')} <Link to={`/packs/${packId}`}>{t('sending.faxSheet')}</Link>
      </p>
      <Words label={t('sending.body')} language={language} text={fax.text} />
    </div>
  )
}

function PostText({ letter: { social, language }, post, onPost }: Props) {
  const { t } = useTranslation()
  const count = Array.from(post).length
  const long = count > postLength
  const words = t(long ? 'sending.postTooLong' : 'sending.postCount', { count, most: postLength })
  return (
    <div className={`sheet ${classes.text}`}>
      <dl className={classes.head}>
        <Entry name={t('sending.handles')}>
          {social.handles.join(', ') || <span className="due">{t('sending.noHandles')}</span>}
        </Entry>
      </dl>
      <Textarea
        label={t('sending.post')}
        lang={language}
        dir="auto"
        autosize
        minRows={4}
        value={post}
        onChange={(event) => onPost(event.currentTarget.value)}
        error={long ? words : undefined}
        description={long ? undefined : words}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
    </div>
  )
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.entry}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Words({ label, language, text }: { label: string; language: string; text: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a text is no set of fields.
    <div role="group" aria-label={label} lang={language} className={classes.words}>
      {text.split('\n\n').map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: frozen words; two blocks may be alike.
        <p key={index} dir="auto">
          {block}
        </p>
      ))}
    </div>
  )
}
