/** Words around names, folded and without dots. */

/** Forms of address and titles that stand before a name. */
export const prefixWords = new Set(
  (
    'mr mrs ms miss mx dr prof professor rev revd reverend sir dame lady lord fr father sister brother canon cllr hon capt ' +
    'captain col maj sgt lt rabbi imam doctor m mme mlle mm mmes madame monsieur mademoiselle maitre me docteur professeur pr ' +
    'sr sra srta srs sres senor senora senorita dra profa dona doctora herr frau fraulein hr fra ing mag dipl-ing drin'
  ).split(' '),
)

/** Titles that only count right after another one: "Dr med". */
export const prefixTails = new Set('med phil jur ing rer nat habil hc h c mult theol'.split(' '))

/** Written between two people: "Mr & Mrs", "Ada and Charles". */
export const andWords = new Set('& + and und et y e'.split(' '))

/** What belongs to the family name when it stands between a given and a family name. */
export const particles = new Set(
  (
    'de del della dello dei degli di da das do dos du des d la las le les los lo van von vom vande vander der den dem ter te ten ' +
    "tot zu zum zur af av bin ibn bint ben abu al el ul st saint sainte san santa mac ní ni nic ap ab o' d' l' in 't op"
  ).split(' '),
)

/** What may follow a name after a comma without being a given name: "Ada Byron, PhD". */
export const suffixWords = new Set(
  'jr sr jun sen junior senior ii iii iv phd dphil md mbe obe cbe kbe esq ba ma bsc msc mp qc kc frs jp'.split(' '),
)
