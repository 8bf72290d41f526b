import { useTranslation } from 'react-i18next'
import type { PrintedField } from '#shared/addresseeLink.ts'
import type { Difference, FieldDifference } from '#shared/caseUpdate.ts'
import { countryName } from '../../../components/countries.ts'
import { dayText } from '../../../components/days.ts'
import { languageName } from '../../../components/languageNames.ts'
import { useLocale } from '../../../components/locale.ts'
import { AddresseeLines, linesOf } from './AddresseeLines.tsx'
import { BlockChange, ShortChange, TextChange } from './Change.tsx'
import { paragraphsOf } from './paragraphs.ts'

/** The stored value and the one that would take its place. */
export function DifferenceValues({ difference }: { difference: Difference }) {
  const { t } = useTranslation()
  const locale = useLocale()
  switch (difference.kind) {
    case 'field':
      return <FieldValues difference={difference} />
    case 'personAdded':
    case 'personRemoved':
    case 'addresseeRemoved':
      return null
    case 'personChanged': {
      const { before, after } = difference
      const named = (person: typeof before) =>
        person.pronouns === null
          ? person.name
          : t('update.personNamed', { name: person.name, pronouns: person.pronouns })
      return <ShortChange before={named(before)} after={named(after)} />
    }
    case 'addresseeAdded':
      return <AddresseeLines addressee={difference.after} />
    case 'addresseeReplaced':
      return (
        <BlockChange
          before={<AddresseeLines addressee={difference.before} />}
          after={<AddresseeLines addressee={difference.after} />}
        />
      )
    case 'addresseeRole':
      return (
        <ShortChange
          before={t(`cases.role.${difference.before.role}`)}
          after={t(`cases.role.${difference.after.role}`)}
        />
      )
    case 'addresseeChanged': {
      const value = (of: typeof difference.before, line: PrintedField) => linesOf(of, line, locale).join(', ')
      return difference.lines.map((line) => (
        <ShortChange
          key={line}
          label={t(`update.line.${line}`)}
          before={value(difference.before, line)}
          after={value(difference.after, line)}
        />
      ))
    }
  }
}

function FieldValues({ difference }: { difference: FieldDifference }) {
  const locale = useLocale()
  switch (difference.field) {
    case 'summary':
    case 'background':
    case 'additional':
    case 'modelLetter':
      return (
        <TextChange before={paragraphsOf(difference.before)} after={paragraphsOf(difference.after)} same="asBefore" />
      )
    case 'asks':
      return <TextChange before={difference.before} after={difference.after} same="asksAsBefore" />
    case 'preferredLanguages':
      return <ShortChange before={difference.before.join(', ')} after={difference.after.join(', ')} />
    case 'deadline':
    case 'issued': {
      const day = (value: string | null) => (value === null ? '' : dayText(value, locale))
      return <ShortChange before={day(difference.before)} after={day(difference.after)} />
    }
    case 'country':
    case 'language': {
      const name = difference.field === 'country' ? countryName : languageName
      const said = (value: string | null) => (value === null ? '' : name(value, locale))
      return <ShortChange before={said(difference.before)} after={said(difference.after)} />
    }
    default:
      return <ShortChange before={String(difference.before ?? '')} after={String(difference.after ?? '')} />
  }
}
