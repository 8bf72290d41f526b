/** The Observatory (OMCT/FIDH) and OMCT: own case numbers, "Addresses" as one bullet line each, own contact data. */

import { Cue } from '../cues/cue.ts'
import type { Reference } from '../extract/reference.ts'
import { tidy } from '../text.ts'
import type { Found } from '../types.ts'
import type { Family } from './types.ts'

const number = /(?<![a-z])[a-z]{3} ?\d{3} ?\/ ?\d{4} ?\/ ?obs ?\d{3}(?:\.\d+)?/
const introduced = new Cue(
  "(?:the )?observator[a-z]+ .{0,60}human rights defenders|el observatorio para la proteccion|l'observatoire pour la protection",
)
const omct = /\bcase ([a-z]{3} \d{6}(?:\.\d+)?)/

export const observatory: Family = {
  name: 'observatory',
  matches: (doc) =>
    (doc.fold.includes('obs') && number.test(doc.fold)) ||
    (doc.fold.includes('omct') && omct.test(doc.fold) && /\bomct\b/.test(doc.fold)) ||
    introduced.firstIn(doc.places, 0, 3000) !== null,
  heads: [
    { kind: 'ignore', pattern: '\\*{3}|(?:geneva|geneve|ginebra|paris) ?[-,] ?(?:geneva|geneve|ginebra|paris),?' },
    {
      kind: 'skip',
      pattern:
        "please also write to the (?:diplomatic missions|embass)[^\\n*]{0,160}|(?:por favor|favor de)? ?escribir tambien a las embajadas[^\\n*]{0,160}|priere d'ecrire egalement aux ambassades[^\\n*]{0,160}",
    },
    {
      kind: 'ignore',
      pattern:
        'kindly inform us of any action|to contact the observatory|for (?:more|further) information,? (?:please )?contact|merci de bien vouloir informer|rogamos nos informen',
    },
    { kind: 'asks', pattern: 'actions? requested ?:|acciones? solicitadas? ?:|actions? (?:demandees?|requises?) ?:' },
    {
      kind: 'skip',
      pattern:
        "(?:please write to|the observatory urges|l'observatoire (?:prie|vous prie)|veuillez ecrire aux|favor de escribir a|por favor,? (?:escriban|dirijanse))[^\\n]{0,180}:",
    },
  ],
  reference({ doc }): Found<Reference> | null {
    const hit = number.exec(doc.fold)
    const other = hit ? null : omct.exec(doc.fold)
    if (!hit && !other) return null
    const start = hit?.index ?? (other ? other.index + other[0].length - (other[1]?.length ?? 0) : 0)
    const length = hit?.[0].length ?? other?.[1]?.length ?? 0
    const printed = tidy(doc.text.slice(start, start + length))
    const follow = /\.(\d+)$/.exec(printed)
    const sequence = follow ? Number(follow[1]) + 1 : null
    return {
      value: { normal: printed, printed, sequence, isUpdate: sequence !== null },
      spans: [{ start, end: start + length }],
      sureness: 'sure',
    }
  },
}
