import { type Currency, moneyText } from '#shared/currency.ts'
import { useLocale } from '../../components/locale.ts'

/** Amounts as the interface's language writes them: "£38.40"; `signed` for differences. */
export function useMoneyText() {
  const locale = useLocale()
  return {
    money: (minor: number, currency: Currency) => moneyText(minor, currency, locale),
    signed: (minor: number, currency: Currency) => moneyText(minor, currency, locale, { sign: 'always' }),
  }
}
