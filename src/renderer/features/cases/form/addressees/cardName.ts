import type { TFunction } from 'i18next'
import type { AddresseeFields } from '#shared/addressees.ts'

/** What a person calls a card: name, else office, else its place in the list. */
export const cardName = (t: TFunction, addressee: Pick<AddresseeFields, 'name' | 'title'>, index: number): string =>
  addressee.name.trim() || addressee.title.trim() || t('cases.form.addressee', { number: index + 1 })
