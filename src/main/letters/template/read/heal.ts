/**
 * Fields in braces, found and made whole. Word cuts a `{{field}}` into several runs wherever it checked spelling, noted a
 * session or changed a font; the parts are joined in the formatting of the first.
 */
import { fieldNamed } from '../fields.ts'
import { fieldMark } from './mark.ts'
import { contentOf, isHolder, runLike, shownText, textElement } from './runs.ts'
import { type Element, isElement, type XmlNode } from './xml.ts'

/** What one does not see, though it may stand in the middle of a name or between two braces. */
const unseen = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff'
const opening = `(?:[{｛][${unseen}]*[{｛])`
const closing = `(?:[}｝][${unseen}]*[}｝])`
const inside = '[^{}｛｝]*'
/** Braces, or the quotes in which Word shows a merge field whose field has been lost on the way through another program. */
const pattern = () =>
  new RegExp(`${opening}(${inside})${closing}|[«‹]([^«»‹›\\s](?:[^«»‹›]{0,58}[^«»‹›\\s])?)[»›]`, 'g')

/** @param nodes a paragraph's content, every run single */
export function healed(nodes: readonly XmlNode[]): XmlNode[] {
  const done: XmlNode[] = []
  let stretch: Element[] = []
  const close = () => {
    done.push(...healedStretch(stretch))
    stretch = []
  }
  for (const node of nodes) {
    if (isElement(node) && wordsIn(node) !== null) {
      stretch.push(node)
      continue
    }
    close()
    done.push(isHolder(node) ? { ...node, children: healed(node.children) } : node)
  }
  close()
  return done
}

/** What a run adds to the text; null when it holds something else. */
function wordsIn(run: Element): string | null {
  const content = contentOf(run)
  if (isElement(content, 'w:t')) return shownText(content)
  if (isElement(content, 'w:softHyphen')) return '\u00ad'
  return isElement(content, 'w:noBreakHyphen') ? '\u2011' : null
}

function healedStretch(runs: readonly Element[]): Element[] {
  const words = runs.map((run) => wordsIn(run) ?? '')
  const text = words.join('')
  const done: Element[] = []
  /** Number of the run that a place in the text belongs to, and where that run begins. */
  let run = 0
  let begins = 0
  let at = 0
  const copyTo = (end: number) => {
    while (at < end) {
      const own = words[run] ?? ''
      const stop = Math.min(end, begins + own.length)
      const source = runs[run]
      // What is copied whole stays as it is, a soft hyphen above all.
      if (source && at === begins && stop === begins + own.length) done.push(source)
      else if (stop > at) done.push(runLike(source, textElement(own.slice(at - begins, stop - begins))))
      at = stop
      leaveEmpty()
    }
  }
  /** Goes on to the run in which the place `at` lies. */
  const leaveEmpty = () => {
    while (run < runs.length && at >= begins + (words[run] ?? '').length) {
      begins += (words[run] ?? '').length
      run++
    }
  }
  leaveEmpty()
  for (const match of text.matchAll(pattern())) {
    const quoted = match[2]
    // French quotes are quotes, unless a field's name stands between them.
    if (quoted !== undefined && fieldNamed(quoted) === null) continue
    copyTo(match.index)
    const first = runs[run]
    done.push(runLike(first, fieldMark({ name: bareName(match[1] ?? quoted ?? '') })))
    at = match.index + match[0].length
    leaveEmpty()
  }
  copyTo(text.length)
  return done
}

const edges = new RegExp(`[${unseen}]`, 'g')

/** A name without what Word puts around and into it: quotes, no-break blanks, hyphenation. */
const bareName = (name: string): string =>
  name
    .replace(edges, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/^[\s"'“”„‘’«»]+|[\s"'“”„‘’«»]+$/g, '')

const loose = new RegExp(`${opening}|${closing}`)

/** Whether text outside of fields has braces that belong to none: opened and not closed, or one in another. */
export const hasLooseBraces = (text: string): boolean => loose.test(text)
