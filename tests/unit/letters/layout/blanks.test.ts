import { describe, expect, it } from 'vitest'
import { heldTogether } from '../../../../src/main/letters/layout/blanks.ts'

describe('blanks that do not break', () => {
  it('stand before the high marks of French and inside its quotes', () => {
    expect(heldTogether('Une question : « Où sont-ils ? »', 'Body', 'fr')).toBe(
      'Une question\u00a0: «\u00a0Où sont-ils\u00a0?\u00a0»',
    )
    expect(heldTogether('A question : what ?', 'Body', 'en')).toBe('A question : what ?')
    expect(heldTogether('12 : rue X', 'Recipient', 'fr')).toBe('12 : rue X')
  })

  it('stand between a mark and the Arabic word "la"', () => {
    expect(heldTogether('نوفمبر. لا ينبغي (كذا) لا', 'Body', 'ar')).toBe('نوفمبر.\u00a0لا ينبغي (كذا)\u00a0لا')
    expect(heldTogether('نوفمبر، لا ينبغي. لأن ما لا', 'Body', 'ar')).toBe('نوفمبر، لا ينبغي. لأن ما لا')
  })
})
