import type { TFunction } from 'i18next'
import type { Pack } from '#shared/packs.ts'

/** "24 letters, 12 people, 2 addressees": what every step of a pack and the pack itself say of it. */
export function planSentence(t: TFunction, of: { letters: number; members: number; addressees: number }): string {
  return t('packs.sentence', {
    letters: t('packs.letterCount', { count: of.letters }),
    members: t('packs.memberCount', { count: of.members }),
    addressees: t('packs.addresseeCount', { count: of.addressees }),
  })
}

/** "12 by post, 12 by e-mail", where not everything goes by post. */
export function channelSentence(t: TFunction, { channels }: Pick<Pack, 'channels'>): string {
  if (channels.email === 0 && channels.fax === 0) return ''
  const said = (['letter', 'email', 'fax'] as const).flatMap((channel) =>
    channels[channel] > 0 ? [t(`packs.channels.${channel}`, { count: channels[channel] })] : [],
  )
  return said.join(', ')
}
