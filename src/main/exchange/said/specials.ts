/** Values that are told rather than shown: whole reports, frozen letters, merged rows. Pure. */
import { z } from 'zod'
import { ActionKind } from '#shared/actions.ts'
import { minorOfHundredths, moneyText } from '#shared/currency.ts'
import { TallyColumn } from '#shared/evenings.ts'
import { MoneyCell } from '#shared/money.ts'
import { Skip } from '#shared/packs.ts'
import { ReportTemplate } from '#shared/reportTemplate.ts'
import { Channel } from '#shared/values.ts'
import type { Row } from '../content.ts'
import type { Saying } from './saying.ts'

interface Told {
  value: string | number
  key: string
  row: Row
}
type Tell = (told: Told, saying: Saying) => string[]

/** Reads a list or an object; what an older version wrote otherwise is told as what it is, text. */
const reading =
  <T>(schema: z.ZodType<T>, tell: (read: T, saying: Saying, told: Told) => string[]): Tell =>
  (told, saying) => {
    const result = schema.safeParse(readJson(told.value))
    return result.success ? tell(result.data, saying, told) : [String(told.value)]
  }

function readJson(value: string | number): unknown {
  if (typeof value === 'number') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

const nameIn = z.object({ given_name: z.string().default(''), family_name: z.string().default('') })
const personTold = reading(nameIn, ({ given_name, family_name }) => [`${given_name} ${family_name}`.trim()])
const counted = (key: string): Tell =>
  reading(z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]), (rows, { t }) => {
    const count = Array.isArray(rows) ? rows.length : Object.values(rows).flat().length
    return [t(key, { count })]
  })

const report = reading(
  z.object({ total: z.int(), cases: z.array(z.object({ reference: z.string(), total: z.int() })) }),
  ({ total, cases }, { t, locale }) => {
    const number = (count: number) => new Intl.NumberFormat(locale).format(count)
    return [
      t('reports.actionCount', { count: total, number: number(total) }),
      ...cases.filter((one) => one.total > 0).map((one) => `${one.reference}: ${number(one.total)}`),
    ]
  },
)

const toldActions = reading(
  z.array(z.object({ caseId: z.string(), channel: Channel, kind: ActionKind, count: z.int() })),
  (cells, { t, called }) =>
    cells.map(({ caseId, channel, kind, count }) => {
      const amount = t(`document.report.amount.${channel}`, { count })
      const what = kind === 'solidarity' ? t('document.report.ofSolidarity', { amount }) : amount
      return t('document.news.line', { reference: called(caseId) ?? '', said: what })
    }),
)

const toldNews = reading(
  z.array(z.object({ caseId: z.string(), what: z.enum(['reply', 'outcome']), kind: z.string(), count: z.int() })),
  (cells, { t, called }) =>
    cells.map(({ caseId, what, kind, count }) => {
      const named = t(what === 'reply' ? `replies.kindOf.${kind}` : `outcomes.kindOf.${kind}`)
      return t('document.news.line', { reference: called(caseId) ?? '', said: `${count} × ${named}` })
    }),
)

const toldMoney = reading(z.array(MoneyCell), (cells, { t, locale }) =>
  cells.map(({ kind, amount, currency }) =>
    t(`money.amountOf.${kind}`, { amount: moneyText(amount, currency, locale) }),
  ),
)

const safety = reading(
  z.array(z.object({ country: z.string(), rule: z.enum(['never', 'initials']) })),
  (rules, { t, country }) =>
    rules.map((one) => `${country(one.country)}: ${t(`members.form.safetyRules.${one.rule}`)}`),
)

const skipped = reading(z.array(Skip), (skips, { t }) =>
  skips.map(({ memberName, addresseeName, reference, reason }) =>
    [memberName, addresseeName, reference, t(`packs.skip.${reason}`, { country: '' })].filter(Boolean).join(' · '),
  ),
)

/** Settings are JSON under their name. */
const setting: Tell = (told, saying) => {
  const { t, country, language } = saying
  if (told.key === 'country' || told.key === 'language') {
    const name = told.key === 'country' ? country : language
    return reading(z.string(), (code) => [name(code)])(told, saying)
  }
  if (told.key === 'report')
    return reading(ReportTemplate.partial(), ({ parts = [], covering, language: tag }) => [
      ...parts.map((part) => t(`settings.report.part.${part}`)),
      tag ? language(tag) : '',
      covering ?? '',
    ])(told, saying)
  const read = readJson(told.value)
  if (typeof read === 'boolean') return [t(read ? 'app.common.yes' : 'app.common.no')]
  if (typeof read !== 'object' || read === null) return [String(read)]
  return Object.entries(read).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
}

export const specials: Readonly<Record<string, Readonly<Record<string, Tell>>>> = {
  setting: { value: setting },
  template: { content: (_, { t }) => [t('exchange.value.file')] },
  member: { safety },
  merge: {
    kept: personTold,
    gone: personTold,
    rows: counted('exchange.value.records'),
    moved: counted('exchange.value.records'),
  },
  pack: { skipped },
  letter: { words: counted('exchange.value.texts'), sheet: counted('exchange.value.forms') },
  evening: {
    columns: reading(z.array(TallyColumn), (columns, { t }) =>
      columns.map(({ channel, kind }) => `${t(`channel.${channel}`)}, ${t(`actions.kindOf.${kind}`)}`),
    ),
  },
  month: { report, told: toldActions },
  monthNews: { told: toldNews },
  monthMoney: { told: toldMoney },
  money: {
    amount: ({ value, row }, { locale, currency }) => [
      moneyText(Number(value), String(row.currency ?? currency), locale),
    ],
  },
  postPrice: {
    price: ({ value }, { currency, locale }) => [
      moneyText(minorOfHundredths(Number(value), currency), currency, locale),
    ],
  },
}
