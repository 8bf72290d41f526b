import { Badge } from '@mantine/core'
import { IconAt, IconBrandX, IconMapPinQuestion, IconPhone, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Case } from '#shared/cases.ts'
import { Country } from '../../components/Country.tsx'
import { useLocale } from '../../components/locale.ts'
import classes from './AddresseeCard.module.css'
import { RouteNote } from './routes/RouteNote.tsx'
import { saysCountry } from './saysCountry.ts'

/** An addressee as a case shows it: the block one writes to, and the other ways to reach them. */
export function AddresseeCard({ addressee }: { addressee: Case['addressees'][number] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const name = addressee.name || addressee.title
  const list = (icon: ReactNode, label: string, values: readonly string[]) =>
    values.map((value) => (
      <li key={label + value}>
        {icon}
        <span className={classes.label}>{label}</span> {value}
      </li>
    ))
  return (
    <section className={classes.card} aria-label={name}>
      <div className={classes.top}>
        <span className="eyebrow">{t(`cases.role.${addressee.role}`)}</span>
        {addressee.checkAddress && (
          <Badge variant="outline" color="due" leftSection={<IconMapPinQuestion size={14} aria-hidden />}>
            {t('addressees.checkAddress')}
          </Badge>
        )}
      </div>
      <address className={classes.address}>
        <Link to={`/addressees/${addressee.id}`} className={classes.name}>
          {name}
        </Link>
        {addressee.name !== '' && addressee.title !== '' && <span>{addressee.title}</span>}
        {addressee.address.map((line) => (
          <span key={line}>{line}</span>
        ))}
        {addressee.country && !saysCountry(addressee.address, addressee.country, locale) && (
          <span>
            <Country code={addressee.country} />
          </span>
        )}
      </address>
      {addressee.address.length === 0 && <p className="quiet">{t('addressees.noPostalAddress')}</p>}
      <RouteNote addresseeId={addressee.id} />
      {addressee.salutation && <p className={classes.salutation}>{addressee.salutation}</p>}
      <ul className={classes.contacts}>
        {list(<IconAt size={16} aria-hidden />, t('addressees.email'), addressee.emails)}
        {list(<IconPrinter size={16} aria-hidden />, t('addressees.fax'), addressee.faxes)}
        {list(<IconPhone size={16} aria-hidden />, t('addressees.phone'), addressee.phones)}
        {list(<IconBrandX size={16} aria-hidden />, t('addressees.socialOne'), addressee.social)}
      </ul>
    </section>
  )
}
