import {
  IconAddressBook,
  IconCards,
  IconFileText,
  IconList,
  IconMail,
  IconPencil,
  IconPrinter,
  IconStackMiddle,
  IconTags,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { type SheetKind, sheetKinds } from '#shared/sheets.ts'
import classes from './KindList.module.css'

const icons: Record<SheetKind, ComponentType<{ size: number; 'aria-hidden': true }>> = {
  letters: IconFileText,
  envelopes: IconMail,
  labels: IconTags,
  cover: IconAddressBook,
  cards: IconCards,
  handwriting: IconPencil,
  fax: IconPrinter,
  index: IconList,
  postage: IconStackMiddle,
}

/** The kinds of sheets, one of which is chosen; the arrow keys go through them. */
export function KindList({ kind, onChange }: { kind: SheetKind; onChange: (kind: SheetKind) => void }) {
  const { t } = useTranslation()
  return (
    <fieldset className={classes.list}>
      <legend className={classes.legend}>{t('sheets.what')}</legend>
      {sheetKinds.map((one) => {
        const Icon = icons[one]
        return (
          <label key={one} className={classes.kind} data-chosen={one === kind || undefined}>
            <input type="radio" name="sheet" checked={one === kind} onChange={() => onChange(one)} />
            <Icon size={18} aria-hidden />
            {t(`sheets.kind.${one}`)}
          </label>
        )
      })}
    </fieldset>
  )
}
