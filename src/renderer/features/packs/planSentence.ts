import type { TFunction } from 'i18next'

/** "24 letters, 12 people, 2 addressees": what every step of a pack and the pack itself say of it. */
export function planSentence(t: TFunction, of: { letters: number; members: number; addressees: number }): string {
  return t('packs.sentence', {
    letters: t('packs.letterCount', { count: of.letters }),
    members: t('packs.memberCount', { count: of.members }),
    addressees: t('packs.addresseeCount', { count: of.addressees }),
  })
}
