/** The English verbs by which urgent actions word their asks. */

/** What the writer does with words: "Urging ...", "Stress that ...". Asks of this kind turn into "I urge ...". */
const speech = `acknowledge affirm appeal ask beg call commend condemn congratulate convey declare demand deplore
  emphasise emphasize encourage enquire entreat exhort explain express highlight implore inform inquire insist invite
  note oppose petition plead point press protest raise recall recognise recognize recommend regret reiterate remind
  repeat request say seek state stress support tell thank underline underscore urge voice welcome`

/** What the addressee is asked to do: "release ...", "ensuring that ...". Asks of this kind need "I ask you to". */
const deeds = `abandon abide abolish abstain accept account act address adhere adopt afford allow amend annul apologise
  apologize apply approve arrange arrest ascertain assist authorise authorize avoid ban bring broadcast cancel carry
  cease change charge clarify clear close comment commit commute compensate complete comply condemn conduct confirm
  consider consult continue cooperate co-operate create deal decriminalise decriminalize deliver demonstrate desist
  disband disclose dismantle dismiss discontinue do drop empower enact enable end enforce enquire ensure establish
  evacuate examine execute exercise expedite explain extend extradite facilitate find follow free fulfil fulfill give
  grant guarantee halt help hold honour honor identify implement improve include inform initiate instruct intervene
  introduce investigate issue join keep launch lift locate lower maintain make meet monitor move obey observe obtain
  offer open order overturn pardon pass pay permit pledge prevent proceed produce prohibit promote prosecute protect
  prove provide publicise publicize publish punish put quash ratify reaffirm reassess reconsider reduce refer reform
  refrain reinstate reject release remedy remove reopen repair repatriate repeal replace reply report rescind resettle
  resolve respect respond restore resume retry return reveal reverse review revise revoke safeguard save scrap search
  secure send sentence separate set share show sign spare specify start stay step stop strengthen subject submit suspend
  sustain take terminate tolerate transfer treat try turn undertake unblock uphold use vacate void withdraw work`

const words = (list: string): string[] => list.trim().split(/\s+/)

/** "release" is "releasing", "stop" is "stopping"; irregular enough for a rule only in what these lists hold. */
function participle(verb: string): string {
  if (/(?:drop|stop|put|set|commit|submit|permit|scrap|step|ban|cut|regret|beg)$/.test(verb))
    return `${verb}${verb.at(-1)}ing`
  if (/[^e]e$/.test(verb)) return `${verb.slice(0, -1)}ing`
  return `${verb}ing`
}

const forms = (list: string): Map<string, string> =>
  new Map(
    words(list).flatMap((verb): [string, string][] => [
      [verb, verb],
      [participle(verb), verb],
    ]),
  )

/** Plain form by plain form and participle. */
export const speechVerbs: ReadonlyMap<string, string> = forms(speech)
export const deedVerbs: ReadonlyMap<string, string> = forms(deeds)

/** Verbs that take a person and what that person should do or hear. */
export const directed: Record<string, RegExp> = {
  appeal: /^to\b/i,
  call: /^(?:on|upon)\b/i,
}
for (const verb of words(
  'ask beg congratulate commend encourage entreat exhort implore inform invite petition press remind request tell thank urge',
)) {
  directed[verb] = /^/
}
