/** What headquarters are told of a reply, in the words of the group's report. Pure. */
import type { Reply } from '#shared/replies.ts'
import type { ReportWords } from '../../reports/words.ts'

export type Fact = [label: string, value: string]

/** @param names whether it says who wrote the letter */
export function factsOf(reply: Reply, words: ReportWords, names: boolean): Fact[] {
  const { t, day } = words
  const { letter } = reply
  const label = (key: string) => t(`replies.document.${key}`)
  const all: Fact[] = [
    [label('from'), reply.addresseeName ?? ''],
    [label('kind'), t(`replies.kindOf.${reply.kind}`)],
    [label('received'), `${day(reply.receivedOn)}, ${t(`channel.${reply.channel}`)}`],
    [label('posted'), letter?.postedOn ? day(letter.postedOn) : ''],
    [label('code'), letter?.code ?? ''],
    [label('writer'), names ? (letter?.memberName ?? '') : ''],
    [label('summary'), reply.summary],
  ]
  return all.filter(([, value]) => value !== '')
}

/** What a reply is called: "UA 204/26 · Belarus". */
export const headingOf = ({ reference, country }: Reply, words: ReportWords): string =>
  [reference, words.country(country)].filter((part) => part !== '').join(' · ')
