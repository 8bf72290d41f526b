/** Has the browser hand an address on to the program that is there for it. */
export function followAddress(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.click()
}
