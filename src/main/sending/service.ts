import { LetterChannel, type LetterText } from '#shared/packs.ts'
import { Refusal } from '#shared/refusal.ts'
import { type CodeSearch, type Sendable, type SendText, type SendWay, sendWays } from '#shared/sending.ts'
import type { Channel, Day, Id } from '#shared/values.ts'
import type { CasesService } from '../cases/service.ts'
import type { Data } from '../db/data.ts'
import { meansCode, readCode } from '../letters/code.ts'
import type { PacksService } from '../letters/service.ts'
import { postSentences } from './caseSentences.ts'
import { type MailMessage, mailboxesIn, mailtoAddress, mailtoLimit } from './mailto.ts'
import { faxText, mailBody, mailSubject } from './plainText.ts'
import { shortPost } from './post.ts'
import { createSendingRepository, type SendLetter } from './repository.ts'

/** A letter of the pack as an e-mail, for a file. */
export interface Draft {
  reference: string
  memberName: string
  addresseeName: string
  /** Nobody to send it to when `to` is empty. */
  message: MailMessage
}

export interface SendingService {
  find(typed: string): CodeSearch
  round(pack: Id): Sendable[]
  /** @throws Refusal `letterGone`, `letterWithheld` */
  letter(id: Id): SendText
  /** The address that opens the letter in a mail program. @throws Refusal `letterGone`, `packHeld`, `letterWithheld`, `noMailAddress` */
  mailAddress(id: Id, copies: boolean): string
  /** @throws Refusal `letterGone`, `packHeld`, `letterWithheld`, `letterSentAlready`, `actionInFuture` */
  record(id: Id, way: SendWay, on: Day): { operation: Id }
  /** @throws Refusal `letterGone`, `letterNotSent` */
  takeBack(id: Id): { operation: Id }
  /** The pack's e-mails that have not gone yet. @throws Refusal `packGone`, `packHeld`, `noMails` */
  drafts(pack: Id): Draft[]
}

interface Others {
  cases: Pick<CasesService, 'get'>
  packs: Pick<PacksService, 'letters' | 'mustBeFree' | 'places'>
}

export function createSending({ sqlite, history, clock }: Data, { cases, packs }: Others): SendingService {
  const repository = createSendingRepository(sqlite)

  function get(id: Id): SendLetter {
    const letter = repository.get(id)
    if (!letter || letter.packInBin) throw new Refusal('letterGone')
    return letter
  }

  /** Which of the pack's letters nothing takes out again: rules and consent may have changed since it was made. */
  function mayGo(pack: Id): (letter: SendLetter) => boolean {
    const places = new Map<Channel, Set<number>>()
    return ({ channel, position }) => {
      const known = places.get(channel) ?? new Set(packs.places(pack, LetterChannel.parse(channel)))
      places.set(channel, known)
      return known.has(position)
    }
  }

  function mustGo(letter: SendLetter): void {
    packs.mustBeFree(letter.packId)
    if (!mayGo(letter.packId)(letter)) throw new Refusal('letterWithheld', { member: letter.memberName })
  }

  function textOf({ packId, position }: SendLetter): LetterText {
    const text = packs.letters(packId, position, 1).letters[0]?.text
    if (!text) throw new Refusal('letterGone')
    return text
  }

  const mailboxes = (addressee: Id | null): string[] => [
    ...new Set(repository.contacts(addressee).emails.flatMap(mailboxesIn)),
  ]
  const copiesOf = (caseId: Id): { name: string; address: string }[] =>
    repository.copies(caseId).flatMap(({ name, emails }) => {
      const [address] = emails.flatMap(mailboxesIn)
      return address ? [{ name, address }] : []
    })

  function message(letter: SendLetter, text: LetterText, copies: boolean): MailMessage {
    return {
      to: mailboxes(letter.addresseeId),
      cc: copies ? copiesOf(letter.caseId).map(({ address }) => address) : [],
      subject: mailSubject(text),
      body: mailBody(text),
    }
  }

  return {
    find(typed) {
      const code = readCode(typed)
      const letter = code === null ? null : repository.byCode(code)
      if (code === null || !letter) {
        if (!meansCode(typed)) return { kind: 'other' }
        return code === null ? { kind: 'slip' } : { kind: 'unknown', code }
      }
      const { packId, packNumber, packInBin, id, position, memberName, addresseeName } = letter
      if (packInBin) return { kind: 'inBin', code, packNumber }
      return { kind: 'found', code, packId, packNumber, letterId: id, position, memberName, addresseeName }
    },

    round(pack) {
      const may = mayGo(pack)
      return repository.round(pack).flatMap((letter) => (letter.sent || may(letter) ? toSendable(letter) : []))
    },

    letter(id) {
      const letter = get(id)
      if (!letter.sent && !mayGo(letter.packId)(letter))
        throw new Refusal('letterWithheld', { member: letter.memberName })
      const text = textOf(letter)
      const contacts = repository.contacts(letter.addresseeId)
      const mail = message(letter, text, true)
      const reach = { email: mail.to, fax: contacts.faxes, social: contacts.social }
      const own = sendWays.filter((way) => way === letter.channel)
      const others = sendWays.filter((way) => way !== letter.channel && reach[way].length > 0)
      const { packId, packNumber, caseId, reference } = letter
      return {
        ...toSendable(letter),
        packId,
        packNumber,
        caseId,
        reference,
        language: text.language,
        ways: [...own, ...others],
        email: {
          to: [...mail.to],
          copies: copiesOf(caseId),
          subject: mail.subject,
          body: mail.body ?? '',
          fits: mailtoAddress(mail).length <= mailtoLimit,
        },
        fax: { numbers: contacts.faxes, text: faxText(text) },
        social: {
          handles: contacts.social,
          text: shortPost(handleIn(contacts.social), postSentences(cases, caseId, letter.addresseeId, text)),
        },
      }
    },

    mailAddress(id, copies) {
      const letter = get(id)
      mustGo(letter)
      const mail = message(letter, textOf(letter), copies)
      if (mail.to.length === 0) throw new Refusal('noMailAddress', { addressee: letter.addresseeName })
      const whole = mailtoAddress(mail)
      // The page goes by the longest form, with copies, and then has the text ready to be pasted.
      const fits = mailtoAddress(message(letter, textOf(letter), true)).length <= mailtoLimit
      return fits ? whole : mailtoAddress({ ...mail, body: null })
    },

    record(id, way, on) {
      const letter = get(id)
      if (letter.sent) throw new Refusal('letterSentAlready', { code: letter.code, on: letter.sent.on })
      mustGo(letter)
      if (on > clock.today()) throw new Refusal('actionInFuture', { on })
      const label = { key: `sending.${way}`, params: { addressee: letter.addresseeName } }
      const { operation } = history.operate(label, () => repository.record(letter, way, on, clock.now()))
      return { operation }
    },

    takeBack(id) {
      const { addresseeName, code } = get(id)
      const label = { key: 'sending.takeBack', params: { addressee: addresseeName } }
      const { operation } = history.operate(label, () => {
        if (!repository.takeBack(id)) throw new Refusal('letterNotSent', { code })
      })
      return { operation }
    },

    drafts(pack) {
      packs.mustBeFree(pack)
      const may = mayGo(pack)
      const waiting = repository
        .round(pack)
        .filter((letter) => letter.channel === 'email' && !letter.sent && may(letter))
      if (waiting.length === 0) throw new Refusal('noMails')
      return waiting.map((letter) => ({
        reference: letter.reference,
        memberName: letter.memberName,
        addresseeName: letter.addresseeName,
        message: message(letter, textOf(letter), true),
      }))
    },
  }
}

const toSendable = (letter: SendLetter): Sendable => ({
  id: letter.id,
  code: letter.code,
  position: letter.position,
  memberName: letter.memberName,
  addresseeName: letter.addresseeName,
  channel: letter.channel,
  sent: letter.sent,
})

/** The first account that is written as one; the addresses of pages do not address anybody. */
const handleIn = (social: readonly string[]): string =>
  social.map((typed) => /(?:^|\s)(@[\p{L}\p{N}_.]+)/u.exec(typed)?.[1] ?? '').find((handle) => handle !== '') ?? ''
