/** A document family with rules of its own. The common rules read what a family leaves alone. */
import type { CaseDraft } from '#shared/intake.ts'
import type { Letter } from '../extract/letter.ts'
import type { Parties } from '../extract/parties.ts'
import type { Reference } from '../extract/reference.ts'
import type { Context, Doc, Found, Head } from '../types.ts'

export type Family = {
  name: string
  /** Whether a document is of this family; cheap, on folded text. */
  matches(doc: Doc): boolean
  /** Labels that only this family uses; tried before the common ones. */
  heads?: readonly Head[]
  reference?(context: Context): Found<Reference> | null
  headline?(context: Context): Found<string> | null
  people?(context: Context): Found<CaseDraft['people']> | null
  asks?(context: Context): Found<string>[] | null
  letter?(context: Context): Letter | null
  parties?(context: Context, letter: Letter): Parties | null
  issued?(context: Context): Found<string> | null
  deadline?(context: Context): Found<string> | null
}
