import type { TFunction } from 'i18next'
import type { Reply, ReplyKind } from '#shared/replies.ts'
import { dayText } from '../../components/days.ts'

const said: Record<ReplyKind, string> = {
  answer: 'answered',
  acknowledgement: 'acknowledged',
  returned: 'returned',
  refused: 'refused',
}

/** "Answered 12 Nov", by the letter: the latest reply counts. */
export function repliedWords(t: TFunction, replies: readonly Reply[], locale: string): Map<string, string> {
  const words = new Map<string, string>()
  for (const { letterId, kind, receivedOn } of replies) {
    if (letterId === null || words.has(letterId)) continue
    words.set(letterId, t(`replies.embedded.${said[kind]}`, { day: dayText(receivedOn, locale) }))
  }
  return words
}
