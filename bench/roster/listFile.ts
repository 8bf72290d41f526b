/** An invented roster of any length, as a CSV file with ten columns; no two rows are the same person. */
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
const towns = ['Leeds', 'York', 'Otley', 'Ilkley', 'Skipton', 'Ripon', 'Selby']

export const columns = [
  'Title',
  'First name',
  'Last name',
  'Address',
  'City',
  'Postcode',
  'Country',
  'Email',
  'Phone',
  'Consent',
]

export function peopleCsv(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const last = `${family[Math.floor(i / 10) % 10]}-${Math.floor(i / 100)}`
    const place = [`${i + 1} Invented Street`, towns[i % 7], `LS${(i % 28) + 1} 1AA`, 'United Kingdom']
    const phone = i % 2 === 0 ? `+44 7700 ${900_000 + i}` : `07700 ${900_000 + i}`
    const cells = [i % 9 === 0 ? 'Dr' : '', given[i % 10], last, ...place, `writer${i}@group.example`, phone, 'yes']
    return cells.join(',')
  })
  return `${[columns.join(','), ...rows].join('\n')}\n`
}
