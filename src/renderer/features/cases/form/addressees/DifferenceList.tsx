import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Difference } from '#shared/addresseeLink.ts'
import { countryName } from '../../../../components/countries.ts'
import { useLocale } from '../../../../components/locale.ts'
import classes from './Directory.module.css'

/** What the directory has and what stands here, field by field. */
export function DifferenceList({ of, id }: { of: readonly Difference[]; id: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const text = (field: Difference['field'], lines: readonly string[]) =>
    field === 'country' ? lines.map((code) => countryName(code, locale)).join() : lines.join(', ')
  return (
    <dl className={classes.list} id={id}>
      {of.map(({ field, entry, card }) => {
        const [theirs, ours] = distinct(entry, card)
        return (
          <div key={field}>
            <dt>{t(`addressees.field.${field}`)}</dt>
            <dd>
              <span>{text(field, theirs) || <i>{t('addressees.offer.blankThere')}</i>}</span>
              <span>
                <IconArrowRight size={14} aria-label={t('addressees.offer.here')} />
                {text(field, ours) || <i>{t('addressees.offer.blankHere')}</i>}
              </span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Without the lines that are in both, where something is left on either side. */
function distinct(one: readonly string[], other: readonly string[]): [readonly string[], readonly string[]] {
  const without = (lines: readonly string[], common: readonly string[]) =>
    lines.filter((line) => !common.includes(line))
  const [left, right] = [without(one, other), without(other, one)]
  return left.length > 0 && right.length > 0 ? [left, right] : [one, other]
}
