/** An invented roster of any size, put straight into a profile; names of many languages, no two rows alike. */
import { addMembers } from '../../src/main/members/addMany.ts'
import { createIds } from '../../src/main/members/import/ids.ts'
import { inBulk } from '../../src/main/roster/bulk.ts'
import type { Services } from '../../src/main/services.ts'
import { fold } from '../../src/shared/fold.ts'
import { MemberFields } from '../../src/shared/members.ts'

const given =
  'Ada,Álvaro,Ben,Chloé,Dmitri,Élise,Farah,Gwen,Håkon,Ines,Jürgen,Катерина,Liam,Михаил,Nadia,Ólafur,Pilar,Rosa,Siân,Teresa,Umberto,Виктор,Wanda,Zoë,Maria,Anna,Peter,John,Margaret,Χρήστος'.split(
    ',',
  )
const starts =
  'Ab,Bron,Castel,Dar,Erik,Fitz,Gar,Hugh,Ivan,Jan,Kowal,Lind,Mac,Müll,Nor,Ost,Pet,Quin,Rob,Schn,Tay,Ulr,Van,Wil,Yeo,Zab,Мих,Шев,San,Thom'.split(
    ',',
  )
const ends =
  'bott,son,lanos,win,sen,gerald,cía,es,ova,ski,berg,kenzie,er,man,wood,ers,ell,erts,eider,lor,ich,stein,ley,ien,чук,енко,ton,as,dottir,ez'.split(
    ',',
  )
const towns =
  'Leeds,York,Harrogate,Bradford,Otley,Ilkley,Skipton,Ripon,Whitby,Selby,Hull,Wakefield,Huddersfield,Halifax,Keighley,Thirsk'.split(
    ',',
  )
const areas = '0113 2,01904,01423,01274,01943,01756,01765,01947,01757,01482 3'.split(',')
const streets = 'Mill,Church,Station,Garden,Orchard,Bridge,Chapel,Market,Priory,Quarry,Spring,Walnut'.split(',')

const batch = 4096

/** Repeatable numbers below `n`. */
function dice(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

export function people(count: number, seed = 7): MemberFields[] {
  const roll = dice(seed)
  const one = (list: readonly string[]) => list[roll(list.length)] ?? ''
  return Array.from({ length: count }, (_, i) => {
    const first = one(given)
    const last = `${one(starts)}${one(ends)}${roll(4) === 0 ? `-${one(starts)}${one(ends)}` : ''}`
    return MemberFields.parse({
      prefix: roll(20) === 0 ? 'Dr' : '',
      givenName: first,
      familyName: last,
      address: [
        `${1 + roll(240)} ${one(streets)} ${roll(2) ? 'Street' : 'Lane'}`,
        one(towns),
        `LS${1 + roll(29)} ${roll(9)}AA`,
      ],
      country: 'GB',
      email:
        roll(5) === 0
          ? ''
          : `${fold(first).replace(/\W/g, '') || 'post'}.${fold(last).replace(/\W/g, '')}${i}@group.example`,
      phone: roll(3) === 0 ? '' : `${one(areas)} ${String(roll(1_000_000)).padStart(6, '0')}`,
      channels: ['letter'],
      languages: ['en'],
      note: roll(6) === 0 ? `Came with ${one(given)}; likes ${one(streets).toLowerCase()}s.` : '',
      active: roll(12) !== 0,
      consent: { given: true, on: '2024-02-06', how: 'Form' },
    })
  })
}

/** One operation, as an import writes. */
export function fill({ data }: Services, members: readonly MemberFields[]): void {
  const nextId = createIds(Date.now())
  const dialled = ({ phone }: MemberFields) => (phone === '' ? null : `+44${phone.replace(/\D/g, '').slice(1)}`)
  data.history.operate({ key: 'members.import', params: { count: members.length, file: 'bench.csv' } }, () => {
    inBulk(data.sqlite, () => {
      for (let from = 0; from < members.length; from += batch) {
        const some = members.slice(from, from + batch).map((fields) => ({ fields, phoneE164: dialled(fields) }))
        addMembers(data.history, some, data.clock.now(), nextId)
      }
    })
  })
}
