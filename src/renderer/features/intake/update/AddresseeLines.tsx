import { useTranslation } from 'react-i18next'
import { type CaseAddressee, type PrintedField, printedFields } from '#shared/addresseeLink.ts'
import { countryName } from '../../../components/countries.ts'
import { useLocale } from '../../../components/locale.ts'
import { saysCountry } from '../../addressees/saysCountry.ts'
import classes from './Change.module.css'

/** One field of an addressee as the lines that a person reads. */
export function linesOf(addressee: CaseAddressee, field: PrintedField, locale: string): string[] {
  if (field === 'country') return addressee.country === null ? [] : [countryName(addressee.country, locale)]
  return [addressee[field]].flat().filter((line) => line.trim() !== '')
}

/** An addressee as a block, contacts with their names. */
export function AddresseeLines({ addressee }: { addressee: CaseAddressee }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const block: readonly PrintedField[] = ['name', 'title', 'address', 'country']
  const saidAlready = addressee.country !== null && saysCountry(addressee.address, addressee.country, locale)
  return (
    <div className={classes.addressee}>
      {printedFields.map((field) => {
        const lines = linesOf(addressee, field, locale)
        if (lines.length === 0 || (field === 'country' && saidAlready)) return null
        if (block.includes(field)) {
          return lines.map((line) => (
            <div key={field + line} data-field={field}>
              {line}
            </div>
          ))
        }
        return (
          <div key={field}>
            <span className="quiet">{t(`update.line.${field}`)} </span>
            {lines.join(', ')}
          </div>
        )
      })}
    </div>
  )
}
