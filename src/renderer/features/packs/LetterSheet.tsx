import type { ReactNode } from 'react'
import type { Finding } from '#shared/packRules.ts'
import type { LetterText, PageSize } from '#shared/packs.ts'
import classes from './LetterSheet.module.css'

interface LetterSheetProps {
  text: LetterText
  pageSize: PageSize
  /** What a screen reader calls the sheet: "Letter 3 of 24". */
  label: string
  /** What stands for a paragraph of the body, where some of its words are lit. */
  paragraph?: ((text: string, place: number) => ReactNode) | undefined
  /** A part outside the body that is lit. */
  lit?: Finding['part'] | undefined
}

/** Languages written from right to left, by ISO 639. */
const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** A letter begins with the writer's address, whose script need not be the letter's. */
const directionOf = (language: string): 'rtl' | 'ltr' =>
  rightToLeft.has(language.split('-')[0] ?? language) ? 'rtl' : 'ltr'

/** One letter as it will lie on the table: a sheet of paper, in the proportions of the page it is printed on. */
export function LetterSheet({ text, pageSize, label, paragraph: show, lit }: LetterSheetProps) {
  return (
    <div className={classes.frame}>
      <article
        className={classes.sheet}
        data-page={pageSize}
        lang={text.language}
        dir={directionOf(text.language)}
        aria-label={label}
      >
        <div className={classes.head}>
          <Block lines={text.sender} className={undefined} />
          <p className={classes.date}>{text.date}</p>
        </div>
        <Block lines={text.recipient} className={classes.recipient} lit={lit === 'recipient'} />
        {text.subject !== '' && (
          <p className={classes.subject} data-lit={lit === 'subject' || undefined}>
            {text.subject}
          </p>
        )}
        <p data-lit={lit === 'salutation' || undefined}>{text.salutation}</p>
        {text.paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: frozen words; two paragraphs may be alike.
          <p key={index}>{show ? show(paragraph, index) : paragraph}</p>
        ))}
        <p className={classes.close} data-lit={lit === 'close' || undefined}>
          {text.close}
        </p>
        <p className={classes.signature} data-lit={lit === 'signature' || undefined}>
          {text.signature}
        </p>
        <p className={classes.code}>{text.code}</p>
      </article>
    </div>
  )
}

interface BlockProps {
  lines: readonly string[]
  className: string | undefined
  lit?: boolean
}

function Block({ lines, className, lit }: BlockProps) {
  if (lines.length === 0) return null
  return (
    <address className={className} dir="auto" data-lit={lit || undefined}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: frozen words; two lines may be alike.
        <span key={index}>{line}</span>
      ))}
    </address>
  )
}
