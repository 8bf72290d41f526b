import { Button } from '@mantine/core'
import { IconPencil, IconSend, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { Reply } from '#shared/replies.ts'
import { orpc } from '../../app/client.ts'
import { Country } from '../../components/Country.tsx'
import { Day } from '../../components/Day.tsx'
import { dayText, today } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import { Page } from '../../components/Page.tsx'
import { useChange } from '../../components/useChange.ts'
import { RouteDoubts } from '../addressees/routes/RouteDoubts.tsx'
import { ReplyFileView } from './ReplyFileView.tsx'
import classes from './ReplyPage.module.css'
import { SendOnDialog } from './SendOnDialog.tsx'

/** A reply as one reads it: what it is, whose letter it answers, and what shows it. */
export function ReplyPage({ reply, onEdit }: { reply: Reply; onEdit: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const navigate = useNavigate()
  const [sending, setSending] = useState(false)
  const { reference, letter, files } = reply
  const remove = useChange(orpc.replies.remove.mutationOptions(), {
    said: () => t('replies.removed', { reference }),
    after: () => navigate('/replies'),
  })
  const mark = useChange(orpc.replies.setSent.mutationOptions(), {
    said: (_, { sentOn }) => t(sentOn === null ? 'replies.page.saidUnsent' : 'replies.page.saidSent'),
  })
  const title = reply.addresseeName ?? reference
  return (
    <Page
      title={title}
      serifTitle={title}
      eyebrow={t('replies.page.eyebrow', {
        kind: t(`replies.kindOf.${reply.kind}`),
        day: dayText(reply.receivedOn, locale),
      })}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconTrash size={18} aria-hidden />}
            loading={remove.isPending}
            onClick={() => remove.mutate({ id: reply.id })}
          >
            {t('replies.remove')}
          </Button>
          <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={onEdit}>
            {t('replies.edit')}
          </Button>
        </>
      }
      primary={
        <Button leftSection={<IconSend size={18} aria-hidden />} onClick={() => setSending(true)}>
          {t('replies.sendOn.open')}
        </Button>
      }
    >
      {reply.kind === 'returned' && <RouteDoubts addresseeIds={[reply.addresseeId, letter?.addresseeId ?? null]} />}
      <div className={classes.columns}>
        <section className={classes.files} aria-label={t('replies.page.files')}>
          {files.length === 0 && <p className="quiet">{t('replies.page.noFiles')}</p>}
          {files.map((file) => (
            <ReplyFileView key={file.id} file={file} />
          ))}
        </section>
        <dl className={`sheet ${classes.facts}`}>
          <Fact name={t('replies.page.case')}>
            <Link to={`/cases/${reply.caseId}`}>{reference}</Link> <Country code={reply.country} />
            <br />
            {reply.headline}
          </Fact>
          {reply.addresseeId !== null && (
            <Fact name={t(reply.kind === 'returned' ? 'replies.page.notReached' : 'replies.page.from')}>
              <Link to={`/addressees/${reply.addresseeId}`}>{reply.addresseeName}</Link>
            </Fact>
          )}
          <Fact name={t('replies.page.received')}>
            <Day day={reply.receivedOn} />, {t(`channel.${reply.channel}`)}
          </Fact>
          <Fact name={t('replies.page.to')}>
            {letter === null ? (
              <span className="quiet">{t('replies.page.noLetter')}</span>
            ) : (
              <Link to={`/packs/${letter.packId}?at=${letter.position}`}>
                {t(letter.postedOn === null ? 'replies.page.letterUnposted' : 'replies.page.letter', {
                  code: letter.code,
                  member: letter.memberName,
                  day: letter.postedOn === null ? '' : dayText(letter.postedOn, locale),
                })}
              </Link>
            )}
          </Fact>
          {reply.summary !== '' && <Fact name={t('replies.page.summary')}>{reply.summary}</Fact>}
          {reply.note !== '' && <Fact name={t('replies.page.note')}>{reply.note}</Fact>}
          <Fact name={t('replies.page.sent')}>
            {reply.sentOn === null ? t('replies.page.notSent') : <Day day={reply.sentOn} />}
            <br />
            <Button
              mt={4}
              size="compact-sm"
              variant="default"
              loading={mark.isPending}
              onClick={() => mark.mutate({ ids: [reply.id], sentOn: reply.sentOn === null ? today() : null })}
            >
              {t(reply.sentOn === null ? 'replies.page.markSent' : 'replies.page.markUnsent')}
            </Button>
          </Fact>
        </dl>
      </div>
      {sending && <SendOnDialog replies={[reply]} onClose={() => setSending(false)} />}
    </Page>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
