import { IconAt, IconBrandX, IconPhone, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { countryName } from '../../../../components/countries.ts'
import { useLocale } from '../../../../components/locale.ts'
import { saysCountry } from '../../../addressees/saysCountry.ts'
import type { CaseAddressee } from '../fields.ts'
import classes from './Card.module.css'

const contacts = [
  { field: 'emails', word: 'addressees.email', Icon: IconAt },
  { field: 'faxes', word: 'addressees.fax', Icon: IconPrinter },
  { field: 'phones', word: 'addressees.phone', Icon: IconPhone },
  { field: 'social', word: 'addressees.socialOne', Icon: IconBrandX },
] as const

const filled = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '')

/** A closed card: the block as it goes on the envelope, and the other ways to reach them. */
export function CardFace({ addressee, onOpen }: { addressee: CaseAddressee; onOpen: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { country } = addressee
  const address = filled(addressee.address)
  const lines = country && !saysCountry(address, country, locale) ? [...address, countryName(country, locale)] : address
  const ways = contacts.flatMap(({ field, word, Icon }) =>
    filled(addressee[field]).map((value) => ({ key: `${field}.${value}`, word: t(word), value, Icon })),
  )
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: a shortcut for the mouse; by keyboard the card's head opens it.
    <div className={classes.face} onClick={onOpen}>
      <address className={classes.address}>
        {address.length === 0 && <span className="quiet">{t('addressees.noPostalAddress')}</span>}
        {[...new Set(lines)].map((line) => (
          <span key={line}>{line}</span>
        ))}
        {addressee.salutation.trim() !== '' && <span className={classes.salutation}>{addressee.salutation}</span>}
      </address>
      {ways.length > 0 && (
        <ul className={classes.contacts}>
          {ways.map(({ key, word, value, Icon }) => (
            <li key={key}>
              <Icon size={15} aria-hidden />
              <span className={classes.word}>{word}</span>
              <span>{value}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
