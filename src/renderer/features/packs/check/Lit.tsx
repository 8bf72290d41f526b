import { Fragment, type ReactNode } from 'react'
import type { Finding } from '#shared/packRules.ts'
import classes from './Lit.module.css'

/** A paragraph with the sentence of a finding lit, where it holds it. */
export function litParagraph(finding: Finding | null): ((text: string) => ReactNode) | undefined {
  if (finding === null || finding.part !== 'paragraphs' || finding.sentence === '') return undefined
  const { sentence } = finding
  return (text) => {
    const at = text.indexOf(sentence)
    if (at < 0) return text
    return (
      <Fragment>
        {text.slice(0, at)}
        <mark className={classes.lit}>{sentence}</mark>
        {text.slice(at + sentence.length)}
      </Fragment>
    )
  }
}
