import { useState } from 'react'
import type { Party } from '#shared/intake.ts'
import { desk } from '../../app/client.ts'
import { countries } from '../../components/countries.ts'
import { useLocale } from '../../components/locale.ts'
import { sayRefused } from '../../components/say.tsx'
import type { CaseForm } from '../cases/form/useCaseForm.ts'
import { putText } from './putText.ts'
import type { Use } from './useAs.ts'

/** Longer texts are no address: the desk does not read them as one. */
const longestParty = 5000

interface UseAs {
  use: (what: Use, text: string) => void
  /** What the text that was used last did not hold. */
  noSuch: Use | null
}

/** Puts selected text into the form and leads to its field. `addressee`: the one that the coordinator was in. */
export function useUseAs(form: CaseForm, addressee: () => number | null, leadTo: (path: string) => void): UseAs {
  const locale = useLocale()
  const [noSuch, setNoSuch] = useState<Use | null>(null)
  const put = (what: Use, text: string, party: Party | null) => {
    const path = putText(form, what, text, { countries: countries(locale), addressee: addressee(), party })
    setNoSuch(path === null ? what : null)
    // A new row is drawn first.
    if (path !== null) requestAnimationFrame(() => leadTo(path))
  }
  return {
    noSuch,
    use(what, text) {
      if (what !== 'addressee' || text.length > longestParty) put(what, text, null)
      else desk.intake.readParty({ text }).then((party) => put(what, text, party), sayRefused)
    },
  }
}
