import type { LetterText, PageSize } from '#shared/packs.ts'
import classes from './LetterSheet.module.css'

interface LetterSheetProps {
  text: LetterText
  pageSize: PageSize
  /** What a screen reader calls the sheet: "Letter 3 of 24". */
  label: string
}

/** One letter as it will lie on the table: a sheet of paper, in the proportions of the page it is printed on. */
export function LetterSheet({ text, pageSize, label }: LetterSheetProps) {
  return (
    <div className={classes.frame}>
      <article className={classes.sheet} data-page={pageSize} lang={text.language} dir="auto" aria-label={label}>
        <div className={classes.head}>
          <Block lines={text.sender} className={undefined} />
          <p className={classes.date}>{text.date}</p>
        </div>
        <Block lines={text.recipient} className={classes.recipient} />
        {text.subject !== '' && <p className={classes.subject}>{text.subject}</p>}
        <p>{text.salutation}</p>
        {text.paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: frozen words; two paragraphs may be alike.
          <p key={index}>{paragraph}</p>
        ))}
        <p className={classes.close}>{text.close}</p>
        <p className={classes.signature}>{text.signature}</p>
        <p className={classes.code}>{text.code}</p>
      </article>
    </div>
  )
}

function Block({ lines, className }: { lines: readonly string[]; className: string | undefined }) {
  if (lines.length === 0) return null
  return (
    <address className={className}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: frozen words; two lines may be alike.
        <span key={index}>{line}</span>
      ))}
    </address>
  )
}
