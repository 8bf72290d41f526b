import type { CaseForm } from '../cases/form/useCaseForm.ts'
import { addresseeFromBlock, bullet, findCountry, findDay, oneLine, type Use } from './useAs.ts'

/** Puts the text into the form. Gives the form path to go to, or null when the text does not hold such a thing. */
export function putText(
  form: CaseForm,
  use: Use,
  text: string,
  countries: readonly { value: string; label: string }[],
): string | null {
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
    form.insertListItem('addressees', addresseeFromBlock(text))
    return `addressees.${values.addressees.length}.name`
  }
  if (use === 'country' || use === 'deadline' || use === 'issued') {
    const found = use === 'country' ? findCountry(text, countries) : findDay(text)
    if (found === null) return null
    form.setFieldValue(use, found)
    return use
  }
  form.setFieldValue(use, use === 'reference' || use === 'headline' ? oneLine(text) : text.trim())
  return use
}
