import { Button, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconMailCheck } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReplyLetter } from '#shared/replies.ts'
import { orpc } from '../../../app/client.ts'
import { dayText } from '../../../components/days.ts'
import { useLocale } from '../../../components/locale.ts'
import classes from './ReplyForm.module.css'

interface LetterFinderProps {
  letter: ReplyLetter | null
  /** What is known of the reply where no code was found. */
  about: { caseId: string | null; addresseeId: string | null; receivedOn: string | null }
  input: RefObject<HTMLInputElement | null>
  onTake: (letter: ReplyLetter) => void
  onDrop: () => void
}

/** The letter that a reply answers: by its code, or one of those that it may well be. */
export function LetterFinder({ letter, about, input, onTake, onDrop }: LetterFinderProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const asked = typed.replace(/[^\p{L}\p{N}]/gu, '').length >= 6 && typed.length <= 100
  const search = useQuery({
    ...orpc.replies.find.queryOptions({ input: { typed } }),
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  const found = asked && !search.isPlaceholderData ? search.data : undefined
  const { caseId, addresseeId, receivedOn } = about
  const offer = letter === null && receivedOn !== null && (caseId !== null || addresseeId !== null)
  const likely = useQuery({
    ...orpc.replies.likely.queryOptions({ input: { caseId, addresseeId, receivedOn: receivedOn ?? '1970-01-01' } }),
    enabled: offer,
    placeholderData: keepPreviousData,
  })
  const take = (one: ReplyLetter) => {
    setTyped('')
    onTake(one)
  }
  if (letter !== null) return <TakenLetter letter={letter} onDrop={onDrop} />
  const near = found?.kind === 'none' ? found.near : []
  return (
    <div>
      <TextInput
        ref={input}
        label={t('replies.form.code')}
        description={t('replies.form.codeHint')}
        placeholder={t('replies.form.codeSample')}
        maw={360}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // Enter means this letter here, and never an unfinished reply saved.
          event.preventDefault()
          if (found?.kind === 'found') take(found.letter)
        }}
      />
      <div role="status">
        {found?.kind === 'found' && (
          <ul className={classes.letters}>
            <LetterLine letter={found.letter} onTake={take} />
          </ul>
        )}
        {found?.kind === 'none' && (
          <p className={classes.warn} style={{ marginTop: 8 }}>
            <IconAlertTriangle size={16} className="due" aria-hidden style={{ flex: 'none' }} />
            {t(near.length > 0 ? 'replies.form.near' : 'replies.form.unknown')}
          </p>
        )}
        {near.length > 0 && (
          <ul className={classes.letters}>
            {near.map((one) => (
              <LetterLine key={one.id} letter={one} onTake={take} />
            ))}
          </ul>
        )}
      </div>
      {offer && found === undefined && likely.data !== undefined && likely.data.length > 0 && (
        <section aria-label={t('replies.form.likely')} style={{ marginTop: 12 }}>
          <strong>{t('replies.form.likely')}</strong> <span className="quiet">{t('replies.form.likelyHint')}</span>
          <ul className={classes.letters}>
            {likely.data.map((one) => (
              <LetterLine key={one.id} letter={one} onTake={take} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function LetterLine({ letter, onTake }: { letter: ReplyLetter; onTake: (letter: ReplyLetter) => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const name = t('replies.form.letter', {
    code: letter.code,
    member: letter.memberName,
    addressee: letter.addresseeName,
  })
  return (
    <li>
      <span>
        <span className="tabular">{name}</span>{' '}
        <span className="quiet">
          {letter.postedOn === null
            ? letter.reference
            : t('replies.form.letterPosted', {
                reference: letter.reference,
                day: dayText(letter.postedOn, locale),
              })}
          {letter.replies > 0 && ` · ${t('replies.form.answered', { count: letter.replies })}`}
        </span>
      </span>
      <Button
        size="compact-sm"
        variant="default"
        style={{ flex: 'none' }}
        aria-label={t('app.common.for', { what: t('replies.form.take'), whom: name })}
        onClick={() => onTake(letter)}
      >
        {t('replies.form.take')}
      </Button>
    </li>
  )
}

function TakenLetter({ letter, onDrop }: { letter: ReplyLetter; onDrop: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { code, memberName: member, addresseeName: addressee, reference, postedOn } = letter
  return (
    <div className={classes.letter}>
      <p style={{ display: 'flex', gap: 8 }}>
        <IconMailCheck size={20} className="well" aria-hidden style={{ flex: 'none' }} />
        <span>
          {t('replies.form.found', { code, member, addressee, reference })}{' '}
          <span className="quiet">
            {postedOn === null
              ? t('replies.form.notPosted')
              : t('replies.form.postedOn', { day: dayText(postedOn, locale) })}
          </span>
        </span>
      </p>
      <Button size="compact-sm" variant="default" style={{ flex: 'none' }} onClick={onDrop}>
        {t('replies.form.noLetter')}
      </Button>
    </div>
  )
}
