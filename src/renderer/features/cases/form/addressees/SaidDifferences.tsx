import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Difference } from '#shared/addresseeLink.ts'
import { DifferenceList } from './DifferenceList.tsx'
import classes from './Directory.module.css'

/** A sentence about an entry of the directory, and at the reader's wish what differs from it, field by field. */
export function SaidDifferences({ of, children }: { of: readonly Difference[]; children: ReactNode }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const list = useId()
  return (
    <>
      <p>
        {children}{' '}
        {of.length > 0 && (
          <button
            type="button"
            className={classes.show}
            aria-expanded={shown}
            aria-controls={list}
            onClick={() => setShown(!shown)}
          >
            {t(shown ? 'addressees.offer.hide' : 'addressees.offer.show')}
          </button>
        )}
      </p>
      {shown && <DifferenceList of={of} id={list} />}
    </>
  )
}
