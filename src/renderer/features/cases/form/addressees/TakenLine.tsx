import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Card.module.css'
import type { Taken } from './useCards.ts'

/** What was just done to a card, and the way back. The form is not saved yet, so the desk's own undo does not know it. */
export function TakenLine({ taken, onBack }: { taken: Taken; onBack: (sentence: string) => void }) {
  const { t } = useTranslation()
  return (
    <div className={classes.taken}>
      <span className="quiet">{taken.said}</span>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => onBack(t('addressees.card.said.back', { what: taken.said }))}
      >
        {t('addressees.card.putBack')}
      </Button>
    </div>
  )
}
