/** How a letter stands on its sheet: the seam between what lays letters out (layout/) and what writes them (docx/). */
export { letterFonts, paragraphFor } from './layout/paragraphs.ts'
export { type Form, letterPieces, type Piece } from './layout/pieces.ts'
export { letterFont, letterStyles, type Part } from './layout/styles.ts'
