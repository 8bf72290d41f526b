/** What stands before or after a name and tells whose it is: the person at risk, a bystander, a place, a body. */
import { anyOf } from '../labels/index.ts'

export const role = new RegExp(`(?<![a-z])(?:${anyOf('roles')}),? $`)
export const politeBefore =
  /(?<![a-z.])(?:mr|mrs|ms|dr|sr|sra|srta|m\.|mme|mlle|me|herrn?|frau|ustaz|imam|pastor|father|monsieur|madame|don|dona|docteur|maitre)\.? $/
export const subject = new RegExp(
  `^(?:,? ?(?:\\([^)]{1,30}\\),? ?)?(?:${anyOf('personVerbs')})(?![a-z])|,? (?:\\d\\d|aged|agee? de|de \\d\\d anos)|'s |\\(\\d\\d\\))`,
)
export const apposition = new RegExp(
  `^(?: (?:and|y|et|und) [a-z' -]{4,40})?, (?:an? |the |un |una |une |le |la |el |l')?(?:[a-z-]+ ){0,2}(?:${anyOf('roles')})(?![a-z])`,
)
/** `X, detained since May, told ...`: a clause, and then what X does. */
export const clause = new RegExp(
  `^, (?:(?:detained|held|arrested|imprisoned|jailed|sentenced|convicted|serving|missing|charged|known|whose|detenid[oa]|condenad[oa]|detenue?|condamnee?)(?![a-z])|[^.;]{2,90}, (?:${anyOf('personVerbs')})(?![a-z]))`,
)
export const aged = /^(?:,? (?:aged|agee? de|de) \d\d|, (?:an? )?\d\d[- ])/
export const articleNoun = /(?:^|[ '])(?:le |la |l'|el |un |une |una |the |a |an )[a-z-]{4,} $/
export const object = new RegExp(`(?<![a-z])(?:${anyOf('objectOf')}) (?:the |le |la |el |der |die |den )?$`)
export const objectApostrophe = /(?:d'|de |del |a )$/
export const bystander = new RegExp(`(?<![a-z])(?:${anyOf('bystander')}),? $`)
/** `and her husband X have been arrested`: of the same fate, not a bystander. */
export const besideBefore = /(?:and|y|et|und) (?:his|her|their|su|son|sa|ihre?|seine?) [a-z]{3,12},? $/
export const besideAfter =
  /^,? ?(?:have|were|are|had|face|remain|risk|fueron|estan|han|siguen|ont|sont|risquent|wurden|sind|haben) /
export const place =
  /(?<![a-z])(?:in|at|near|from|to|within|outside|around|a|en|au|aux|dans|vers|pres de|depuis|desde|hacia|cerca de|nach|aus|bei|zwischen|city of|town of|village of|province of|district of|ville de|ciudad de|departement de|departamento de|prison|prision|gefangnis) (?:the )?$/
export const placeAfter =
  /^(?:'s)? ?,? (?:prison|city|province|district|region|village|town|county|state|detention|airport|hospital|university|police|court|square|camp|neighbou?rhood|street|gefangnis|provinz)\b/
export const gone = new RegExp(`^,?[^.,;]{0,30}(?<![a-z])(?:${anyOf('gone')})`)
export const goneBefore =
  /(?:murder of|killing of|death of|body of|killed|murdered|assassination of|meurtre d[e'] ?|assassinat d[e'] ?|mort d[e'] ?|asesinato de|muerte de(?! a)|ermordung von|tod von|mord an|release of fellow) ?(?:the )?(?:[a-z]+ ){0,4}$/
/** A body named after somebody or something: `the X network`, `Committee for X`. */
export const bodyAfter =
  /^ (?:network|collective|movement|foundation|organi[sz]ation|party|group|newspaper|magazine|website|web portal|weekly|radio|television|tribe|clan|company|association|trade union|union|institute|programme|river|mine|dam|bank|hotel|stadium)(?![a-z])/
export const bodyBefore =
  /(?:committee|association|organi[sz]ation|union|foundation|movement|network|center|centre|society|league|federation|council|institute|collective|colectivo|collectif|fundacion|asociacion|organizacion|newspaper|weekly|magazine|blog|website) (?:(?:for|of|to|against|de|del|pour|des) )?(?:the |la |los |les )?$/
