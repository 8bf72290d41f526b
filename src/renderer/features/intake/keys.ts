/** The keys of the intake desk, in one place: what listens to them and what shows them. */
import { useTranslation } from 'react-i18next'

/** Key names joined by "+", as `useHotkeys` takes them. */
export const batchKeys = { previous: 'alt+PageUp', next: 'alt+PageDown' } as const
export const wantingKey = 'F8'
export const sidesKey = 'F6'

/** As `aria-keyshortcuts` wants it. */
export const keyWords = (keys: string): string => keys.replace('alt', 'Alt')

const named: Record<string, string> = { alt: 'alt', PageUp: 'pageUp', PageDown: 'pageDown' }

/** The keys as a person reads them: "Alt Page Up". */
export function useKeyName(): (keys: string) => string {
  const { t } = useTranslation()
  return (keys) =>
    keys
      .split('+')
      .map((key) => (named[key] ? t(`app.shortcuts.key.${named[key]}`) : key))
      .join(' ')
}
