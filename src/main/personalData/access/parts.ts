/** What the access document says, part by part, before it is set. */
import type { LetterText } from '#shared/packs.ts'
import type { RetentionRules } from '#shared/personalData.ts'
import type { Held } from './held.ts'
import { type AccessWords, keepingSentences } from './words.ts'

export type AccessPart =
  | { kind: 'heading' | 'subheading'; text: string }
  | { kind: 'text'; text: string; quiet?: boolean }
  | { kind: 'letter'; blocks: string[] }
  | { kind: 'pairs'; rows: [label: string, value: string][] }

export function accessParts(held: Held, words: AccessWords, rules: RetentionRules): AccessPart[] {
  const { t, day } = words
  const heading = (key: string): AccessPart => ({ kind: 'heading', text: t(`personalData.document.${key}`) })
  const text = (sentence: string, quiet = false): AccessPart => ({ kind: 'text', text: sentence, quiet })
  const nothing = (key: string) => text(t(`personalData.document.none.${key}`))
  const part = (key: string, rows: AccessPart[]) => [heading(key), ...(rows.length > 0 ? rows : [nothing(key)])]
  const pairs = (rows: [string, string][]): AccessPart[] => (rows.length > 0 ? [{ kind: 'pairs', rows }] : [])

  return [
    heading('record'),
    ...(held.inBinSince === null ? [] : [text(t('personalData.document.inBin', { day: day(held.inBinSince) }))]),
    ...pairs(
      held.record
        .map(({ field, value }): [string, string] => [words.field(field), words.value(field, value)])
        .filter(([, value]) => value !== ''),
    ),
    ...part(
      'consents',
      held.consents.flatMap((entry) => consentParts(entry, words)),
    ),
    ...part(
      'letters',
      held.letters.flatMap((letter): AccessPart[] => [
        { kind: 'subheading', text: `${day(letter.date)} · ${letter.reference} · ${letter.addressee}` },
        text(
          [
            t('personalData.document.letterFacts', {
              code: letter.code,
              pack: letter.pack,
              way: t(`channel.${letter.channel}`),
            }),
            letter.postedOn === null
              ? t('personalData.document.notPosted')
              : t('personalData.document.posted', { day: day(letter.postedOn) }),
            ...(letter.signedTogether ? [t('personalData.document.together')] : []),
          ].join(' '),
          true,
        ),
        { kind: 'letter', blocks: letterBlocks(letter.text) },
      ]),
    ),
    ...part(
      'actions',
      pairs(
        held.actions.map(({ on, channel, count, reference, addressee, note }) => [
          day(on),
          [`${t(`channel.${channel}`)}: ${count}`, [reference, addressee].filter(Boolean).join(', '), note]
            .filter((line) => line !== '')
            .join('\n'),
        ]),
      ),
    ),
    ...part(
      'replies',
      pairs(
        held.replies.map(({ on, kind, reference, from, code, summary, note, files }) => [
          day(on),
          [
            `${t(`replies.kindOf.${kind}`)}: ${[reference, from].filter(Boolean).join(', ')}`,
            t('personalData.document.replyTo', { code }),
            summary,
            note,
            files.length > 0 ? t('personalData.document.replyFiles', { files: files.join(', ') }) : '',
          ]
            .filter((line) => line !== '')
            .join('\n'),
        ]),
      ),
    ),
    ...part('requests', pairs(held.requests.map((one) => [day(one.cameOn), requestLine(one, words)]))),
    ...part('imports', pairs(held.imports.map(({ at, file }) => [day(at), file]))),
    ...part('history', pairs(held.history.map((one) => [day(one.at), historyLines(one, words)]))),
    ...part('mentions', pairs(held.mentions.map(({ table, words: found }) => [words.field(table), found]))),
    ...(held.further.length === 0
      ? []
      : [
          heading('further'),
          ...pairs(
            held.further.map(({ table, values }) => [
              words.field(table),
              Object.entries(values)
                .map(([column, value]) => `${words.field(column)}: ${value ?? ''}`)
                .join('\n'),
            ]),
          ),
        ]),
    heading('rights'),
    text(t('personalData.document.why')),
    text(t('personalData.document.from')),
    text(t('personalData.document.who')),
    text([t('personalData.document.keepingLead'), ...keepingSentences(words, rules)].join(' ')),
    text(t('personalData.document.machine')),
    text(t('personalData.document.ask')),
  ]
}

function consentParts(
  { purpose, given, on, how, recordedAt, text }: Held['consents'][number],
  words: AccessWords,
): AccessPart[] {
  const { t, day } = words
  const said = t(`personalData.document.${given ? 'given' : 'withdrawn'}`, {
    day: day(on ?? recordedAt),
    how: how === '' ? t('personalData.document.howUnknown') : how,
  })
  return [
    { kind: 'subheading', text: t(`personalData.purpose.${purpose}`) },
    { kind: 'text', text: said },
    ...(text === null ? [] : [{ kind: 'letter' as const, blocks: [text.text] }]),
  ]
}

const letterBlocks = ({ sender, date, recipient, subject, salutation, paragraphs, close, signature }: LetterText) =>
  [sender.join('\n'), date, recipient.join('\n'), subject, salutation, ...paragraphs, close, signature].filter(
    (block) => block.trim() !== '',
  )

const requestLine = ({ kind, how, dueOn, doneOn }: Held['requests'][number], { t, day }: AccessWords) =>
  [
    t(`personalData.document.request.${kind}`),
    how,
    doneOn === null
      ? t('personalData.document.requestDue', { day: day(dueOn) })
      : t('personalData.document.requestDone', { day: day(doneOn) }),
  ]
    .filter((line) => line !== '')
    .join('\n')

const historyLines = ({ label, undone, fields }: Held['history'][number], { t, field, value }: AccessWords) =>
  [
    `${t(`operation.${label.key}`, label.params)}${undone ? ` (${t('personalData.document.undone')})` : ''}`,
    ...fields.map((one) =>
      t('personalData.document.changed', {
        field: field(one.field),
        before: value(one.field, one.before) || t('personalData.document.empty'),
        after: value(one.field, one.after) || t('personalData.document.empty'),
      }),
    ),
  ].join('\n')
