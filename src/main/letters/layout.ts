/** Paper, and how a letter fits on it. */
export { heightOf, stepFor } from './layout/fit.ts'
export { indentFor, linesOf } from './layout/lines.ts'
export { type Paper, paperFor, papers } from './layout/paper.ts'
export { type Step, steps } from './layout/steps.ts'
