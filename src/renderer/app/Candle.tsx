/** The mark: a candle with its flame. Decoration beside the name. */
export function Candle({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M16 2c3.6 4 5.2 6.6 5.2 9.2A5.2 5.2 0 0 1 16 16.4a5.2 5.2 0 0 1-5.2-5.2C10.800 8.600 12.400 6 16 2Z"
        fill="var(--flame)"
      />
      <path d="M16 16.400v3" stroke="var(--ink)" strokeWidth="1.600" strokeLinecap="round" />
      <rect x="11" y="19" width="10" height="11" rx="1.500" fill="none" stroke="var(--ink)" strokeWidth="1.800" />
    </svg>
  )
}
