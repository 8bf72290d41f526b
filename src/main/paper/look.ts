/** How everything looks that Candlepost prints. */

/** Colours (see look.md) as hexadecimal RGB: black type, a grey that copiers keep, rules lighter than type, one warm accent. */
export const look = { ink: '1D2129', quiet: '5B6270', line: 'E4DFD3', flame: 'E8A317', wash: 'FAF8F3' } as const

/** Fonts that Word has and for which LibreOffice has metrically equal ones (Liberation Serif and Sans). */
export const serif = 'Times New Roman'
export const sans = 'Arial'
