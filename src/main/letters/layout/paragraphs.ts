/** The paragraphs of a letter as the `docx` library builds them. */
import {
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx'
import { type Paper, twips } from './paper.ts'
import type { Form, Piece, Place } from './pieces.ts'
import { rightToLeft, runsOf, type Script, scriptOfLanguage } from './scripts.ts'
import { letterFont, styleId } from './styles.ts'

/** The paragraph of a piece. Lines that mix scripts become a run a script. */
export function paragraphFor({ form, lines }: Piece, paper: Paper): Paragraph {
  const { part, step, indent, breaks, bidi, script = 'western', line, first, before, frame, language } = form
  const place = part === 'Code' ? codeAt(paper) : frame
  return new Paragraph({
    style: styleId(part, step),
    ...(breaks ? { pageBreakBefore: true } : {}),
    ...(bidi ? { bidirectional: true } : {}),
    ...(indent > 0 || first ? { indent: { ...(indent > 0 ? { left: indent } : {}), firstLine: first } } : {}),
    ...(line || before ? { spacing: { before, ...(line ? { line, lineRule: LineRuleType.EXACT } : {}) } } : {}),
    ...(part === 'Code' ? { alignment: 'right' as const } : {}),
    ...(place ? framedAt(place) : {}),
    children: lines.flatMap((text, i) =>
      runsOf(text, script).map(
        (run, at) =>
          new TextRun({ text: run.text, ...(i > 0 && at === 0 ? { break: 1 } : {}), ...runIn(run.script, language) }),
      ),
    ),
  })
}

/**
 * What a run says of its script: which way it runs, which font Word takes where a character is in several of them (quotes
 * in Chinese), and the language whose dictionary checks it.
 */
export function runIn(script: Script, language: Form['language']): Partial<IRunOptions> {
  const own = language !== undefined && scriptOfLanguage(language) === script
  if (rightToLeft(script)) return { rightToLeft: true, ...(own ? { language: { bidirectional: language } } : {}) }
  if (script === 'eastAsian')
    return {
      font: { eastAsia: eastAsianFont(language), hint: 'eastAsia' },
      ...(own ? { language: { eastAsia: language } } : {}),
    }
  // A Latin name in a Chinese letter is not Chinese: it would be broken anywhere.
  return own ? { language: { value: language } } : {}
}

/** Fonts that come with Windows and with Word for macOS; LibreOffice has a table of what stands in for them. */
const eastAsianFont = (language = 'zh'): string =>
  /^ja/.test(language)
    ? 'MS Mincho'
    : /^ko/.test(language)
      ? 'Batang'
      : /^zh-(Hant|TW|HK|MO)/i.test(language)
        ? 'PMingLiU'
        : 'SimSun'

/** Fonts of a document of letters: by script, for `styles.default.document.run.font`. */
export const letterFonts = { ascii: letterFont, hAnsi: letterFont, cs: letterFont, eastAsia: eastAsianFont() }

/** The code's place near the foot of the sheet. */
const codeAt = (paper: Paper): Place => ({
  x: twips(paper.width - paper.right - 120),
  y: twips(paper.code),
  width: twips(120),
  height: twips(12),
})

/**
 * A frame anchored to the paragraph behind it: it moves with its letter, takes no room in the text, and needs no section
 * of its own as a header or footer would.
 */
const framedAt = ({ x, y, width, height }: Place): Pick<IParagraphOptions, 'frame'> => ({
  frame: {
    type: 'absolute',
    position: { x, y },
    width,
    height,
    rule: HeightRule.EXACT,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    wrap: FrameWrap.AROUND,
  },
})
