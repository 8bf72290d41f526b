/** An invented roster as a CSV text. */
const given = ['Ada', 'Ben', 'Chloé', 'Dmitri', 'Élise', 'Farah', 'Gwen', 'Håkon', 'Ines', 'Jürgen']
const family = [
  'Abbott',
  'Brontë',
  'Castellanos',
  "D'Arcy",
  'Eriksen',
  'Fitzgerald',
  'García',
  'Hughes',
  'Ivanova',
  'Jansen',
]

export function roster(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const first = given[i % 10]
    const last = `${family[Math.floor(i / 10) % 10]}${i >= 100 ? `-${i}` : ''}`
    const cells = [first, last, `${i + 1} Invented Street`, 'Leeds', `LS${(i % 28) + 1} 1AA`, 'United Kingdom']
    return [...cells, `writer${i}@group.example`, `+44 20 7946 0${String(i % 1000).padStart(3, '0')}`, 'yes'].join(',')
  })
  return ['First name,Last name,Address,City,Postcode,Country,Email,Phone,Consent', ...rows].join('\n')
}
