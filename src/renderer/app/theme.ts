import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Tokens of shared/look.md, and the few shades between them that hover, borders of fields and disabled things need. */
export const tokens = {
  light: {
    ground: '#FAF8F3',
    sheet: '#FFFFFF',
    ink: '#1D2129',
    quiet: '#5B6270',
    line: '#E4DFD3',
    /** Borders of fields: 3:1 on sheet and ground (WCAG 1.4.11). */
    edge: '#8C8577',
    field: '#FFFFFF',
    hover: '#F4F0E7',
    flame: '#E8A317',
    flameHover: '#D99510',
    flameSoft: '#FCF1D8',
    due: '#B3361B',
    dueSoft: '#FBEBE6',
    well: '#2E6B4F',
    wellSoft: '#E7F1EB',
    off: '#EFEBE1',
    offInk: '#6B6A66',
  },
  dark: {
    ground: '#16181D',
    sheet: '#1F232B',
    ink: '#ECEAE4',
    quiet: '#A3A9B5',
    line: '#30353F',
    edge: '#767D8A',
    field: '#16181D',
    hover: '#272C35',
    flame: '#F2B63C',
    flameHover: '#FFC65A',
    flameSoft: '#3A3120',
    due: '#FF8A6B',
    dueSoft: '#3B2622',
    well: '#7CC7A0',
    wellSoft: '#20352C',
    off: '#2A2F38',
    offInk: '#9AA0AB',
  },
} as const

/** Ink on flame, the same in both schemes: the primary button's text. */
const flameInk = '#1D2129'

const flame: MantineColorsTuple = [
  '#FEF8E9',
  '#FCEFCF',
  '#F8DE9F',
  '#F5CD6E',
  '#F2B63C',
  '#E8A317',
  '#D0900F',
  '#A8740C',
  '#7F570A',
  '#573B06',
]
const due: MantineColorsTuple = [
  '#FDF0EC',
  '#FBEBE6',
  '#F5C9BC',
  '#FFB09A',
  '#FF8A6B',
  '#D9532F',
  '#B3361B',
  '#952B14',
  '#77220F',
  '#5A190B',
]
const well: MantineColorsTuple = [
  '#EFF6F2',
  '#E7F1EB',
  '#BFDDCD',
  '#9CD2B5',
  '#7CC7A0',
  '#4C9672',
  '#2E6B4F',
  '#245740',
  '#1B4331',
  '#122F22',
]

/** Mantine's own greys, warmed: `gray` serves the light scheme, `dark` the dark one. The indices are Mantine's uses. */
const gray: MantineColorsTuple = [
  '#FAF8F3',
  '#F4F0E7',
  '#E4DFD3',
  '#D5CFC1',
  '#8C8577',
  '#8C8577',
  '#5B6270',
  '#4A505C',
  '#343943',
  '#1D2129',
]
const dark: MantineColorsTuple = [
  '#ECEAE4',
  '#C9CBD0',
  '#A3A9B5',
  '#9AA0AB',
  '#767D8A',
  '#2A2F38',
  '#16181D',
  '#16181D',
  '#121418',
  '#0E1013',
]

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function variables(scheme: 'light' | 'dark') {
  const own = tokens[scheme]
  const filled = (name: 'flame' | 'due' | 'well', text: string, hover: string) => ({
    [`--mantine-color-${name}-filled`]: own[name],
    [`--mantine-color-${name}-filled-hover`]: hover,
    [`--mantine-color-${name}-contrast`]: text,
    [`--mantine-color-${name}-light`]: own[`${name}Soft`],
    [`--mantine-color-${name}-light-hover`]: own[`${name}Soft`],
    [`--mantine-color-${name}-light-color`]: name === 'flame' ? own.ink : own[name],
    [`--mantine-color-${name}-outline`]: name === 'flame' ? own.ink : own[name],
    [`--mantine-color-${name}-outline-hover`]: own.hover,
    [`--mantine-color-${name}-text`]: name === 'flame' ? own.ink : own[name],
  })
  return {
    ...Object.fromEntries(Object.entries(own).map(([name, value]) => [`--${kebab(name)}`, value])),
    '--flame-ink': flameInk,
    '--mantine-color-body': own.ground,
    '--mantine-color-text': own.ink,
    '--mantine-color-bright': own.ink,
    '--mantine-color-dimmed': own.quiet,
    '--mantine-color-placeholder': own.quiet,
    '--mantine-color-anchor': own.ink,
    '--mantine-color-error': own.due,
    '--mantine-color-success': own.well,
    '--mantine-color-default': own.sheet,
    '--mantine-color-default-hover': own.hover,
    '--mantine-color-default-color': own.ink,
    '--mantine-color-default-border': own.edge,
    '--mantine-color-disabled': own.off,
    '--mantine-color-disabled-color': own.offInk,
    '--mantine-color-disabled-border': own.line,
    '--mantine-primary-color-contrast': flameInk,
    ...filled('flame', flameInk, own.flameHover),
    ...filled('due', scheme === 'light' ? '#FFFFFF' : flameInk, scheme === 'light' ? '#952B14' : '#FFB09A'),
    ...filled('well', scheme === 'light' ? '#FFFFFF' : flameInk, scheme === 'light' ? '#245740' : '#9CD2B5'),
  }
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--serif': "'Source Serif 4 Variable', Georgia, 'Times New Roman', serif" },
  light: variables('light'),
  dark: variables('dark'),
})

const serif = "'Source Serif 4 Variable', Georgia, 'Times New Roman', serif"
/** Sizes count in rem of a 15 px base that CSS sets on the body; Mantine's own rem stay at 16 px. */
const px = (size: number) => `${size / 16}rem`

/** A dialog's own <header> would count as a second banner of the page. */
const inertHeader = { header: { role: 'presentation' } }

export const theme = createTheme({
  primaryColor: 'flame',
  primaryShade: { light: 5, dark: 4 },
  autoContrast: true,
  white: '#FFFFFF',
  black: flameInk,
  colors: { gray, dark, flame, due, well, red: due, green: well },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontSizes: { xs: px(13), sm: px(15), md: px(15), lg: px(17), xl: px(20) },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontFamily: serif,
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: px(28), lineHeight: '1.2' },
      h2: { fontSize: px(20), lineHeight: '1.3' },
      h3: { fontSize: px(17), lineHeight: '1.35' },
      h4: { fontSize: px(15), lineHeight: '1.4' },
      h5: { fontSize: px(15), lineHeight: '1.4' },
      h6: { fontSize: px(15), lineHeight: '1.4' },
    },
  },
  spacing: { xs: px(8), sm: px(12), md: px(16), lg: px(24), xl: px(32) },
  radius: { xs: px(4), sm: px(6), md: px(6), lg: px(6), xl: px(6) },
  defaultRadius: 'md',
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 4px 16px rgba(29, 33, 41, 0.12)',
    lg: '0 8px 28px rgba(29, 33, 41, 0.16)',
    xl: '0 12px 40px rgba(29, 33, 41, 0.2)',
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    // Of the common radius, a box this small would look like a radio button.
    Checkbox: { defaultProps: { radius: 3 } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { transitionProps: { duration: 80 } } } },
    NativeSelect: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: { attributes: inertHeader, centered: true, transitionProps: { duration: 120, transition: 'fade' } },
    },
    Drawer: { defaultProps: { attributes: inertHeader, transitionProps: { duration: 140 } } },
    Tooltip: {
      defaultProps: {
        openDelay: 400,
        transitionProps: { duration: 80 },
        events: { hover: true, focus: true, touch: true },
      },
    },
    Menu: { defaultProps: { transitionProps: { duration: 80 } } },
    Anchor: { defaultProps: { underline: 'always' } },
  },
})
