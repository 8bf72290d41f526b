import { addresseeFromParty } from '#shared/draftFields.ts'
import type { Party } from '#shared/intake.ts'
import { emptyAddressee } from '../cases/form/fields.ts'
import type { CaseForm } from '../cases/form/useCaseForm.ts'
import {
  addresseeFromBlock,
  bullet,
  findContacts,
  findCountry,
  findDay,
  isContact,
  oneLine,
  type Use,
} from './useAs.ts'

interface Around {
  countries: readonly { value: string; label: string }[]
  /** The addressee that the coordinator was in, by its place in the form; null for none. */
  addressee: number | null
  /** What the reader makes of the text as an addressee, where that was asked. */
  party: Party | null
}

/** Puts the text into the form. Gives the form path to go to, or null when the text does not hold such a thing. */
export function putText(form: CaseForm, use: Use, text: string, around: Around): string | null {
  const values = form.getValues()
  if (use === 'ask') {
    form.insertListItem('asks', oneLine(text).replace(bullet, ''))
    return `asks.${values.asks.length}`
  }
  if (use === 'person') {
    form.insertListItem('people', { name: oneLine(text), pronouns: null })
    return `people.${values.people.length}.name`
  }
  if (use === 'addressee') {
    const { party } = around
    form.insertListItem('addressees', party ? addresseeFromParty(party, 'target') : addresseeFromBlock(text))
    return `addressees.${values.addressees.length}.name`
  }
  if (isContact(use)) {
    const found = findContacts(use, text)
    if (found.length === 0) return null
    const index = around.addressee ?? values.addressees.length
    const own = values.addressees[index]
    if (own) form.setFieldValue(`addressees.${index}.${use}`, [...new Set([...own[use], ...found])])
    else form.insertListItem('addressees', { ...emptyAddressee, [use]: found })
    return `addressees.${index}.${use}`
  }
  if (use === 'country' || use === 'deadline' || use === 'issued') {
    const found = use === 'country' ? findCountry(text, around.countries) : findDay(text)
    if (found === null) return null
    form.setFieldValue(use, found)
    return use
  }
  const short = use === 'reference' || use === 'headline' || use === 'letterSalutation'
  form.setFieldValue(use, short ? oneLine(text) : text.trim())
  return use
}
