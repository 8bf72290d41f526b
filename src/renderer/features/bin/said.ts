/** What the bin tells in codes and civil days, as people read it: pure. */
import type { TFunction } from 'i18next'
import type { BinItem } from '#shared/desk.ts'
import { dayText } from '../../components/days.ts'

const day = /^\d{4}-\d{2}-\d{2}$/
/** An action's detail: channel, count, day. */
const action = /^(\w+) (\d+) (\d{4}-\d{2}-\d{2})$/

export function said(t: TFunction, item: BinItem, locale: string): BinItem {
  const plain = (text: string) => (day.test(text) ? dayText(text, locale) : text)
  const [, channel, count, on = ''] = item.kind === 'action' ? (action.exec(item.detail) ?? []) : []
  const detail = channel ? `${t(`channel.${channel}`)} · ${count} · ${plain(on)}` : plain(item.detail)
  return { ...item, name: plain(item.name), detail }
}
