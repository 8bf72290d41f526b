/** PEN's Rapid Action Network: `RAN 14/21` numbers, where no urgent action number is printed. */
import { readReference } from '../extract/reference.ts'
import { tidy } from '../text.ts'
import type { Family } from './types.ts'

const number = /(?<![a-z])ran:? ?(?:no\.? ?)?(\d{1,3})\/(\d{2,4})(?!\d)/

export const pen: Family = {
  name: 'pen',
  matches: (doc) => number.test(doc.fold) && /(?<![a-z])pen(?![a-z])/.test(doc.fold),
  reference(context) {
    const { doc } = context
    const hit = number.exec(doc.fold)
    const other = readReference(context)
    if (!hit || other) return other
    const end = hit.index + hit[0].length
    return {
      value: {
        normal: `RAN ${Number(hit[1])}/${hit[2]?.slice(-2)}`,
        printed: tidy(doc.text.slice(hit.index, end)),
        sequence: null,
        isUpdate: /update/.test(doc.fold.slice(hit.index, hit.index + 60)),
      },
      spans: [{ start: hit.index, end }],
      sureness: 'sure',
    }
  },
}
