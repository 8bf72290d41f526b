import { dayText } from './days.ts'
import { useLocale } from './locale.ts'

/** A civil day as people write it: "24 Aug", the year only when it differs. Nothing for null. */
export function Day({ day }: { day: string | null }) {
  const locale = useLocale()
  if (day === null) return null
  return (
    <time dateTime={day} className="tabular" style={{ whiteSpace: 'nowrap' }}>
      {dayText(day, locale)}
    </time>
  )
}
