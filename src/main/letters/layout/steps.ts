/** Type and spaces of one letter, in points. Steps get smaller until a letter fits its page. */
export interface Step {
  size: number
  /** Distance of lines as a multiple of the font's own. */
  leading: number
  /** Space between paragraphs. */
  paragraph: number
  /** Space between the blocks (address, date, salutation). */
  block: number
  /** Room for a signature by hand. */
  signature: number
}

const step = (size: number, leading: number, paragraph: number, block: number, signature: number): Step => ({
  size,
  leading,
  paragraph,
  block,
  signature,
})

export const steps: readonly [Step, ...Step[]] = [
  step(12, 1.2, 10, 22, 46),
  step(11.5, 1.16, 8, 20, 44),
  step(11, 1.12, 7, 17, 40),
  step(10.5, 1.08, 6, 14, 36),
  step(10, 1.05, 5.5, 12, 34),
  step(9.5, 1.02, 5, 10, 32),
  step(9, 1, 4, 8, 28),
  step(8.5, 1, 3.5, 7, 26),
]

export const stepAt = (number: number): Step => steps[number] ?? steps[0]
