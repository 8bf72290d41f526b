/** What one language brings to the reader. Every pattern is a regular expression over FOLDED text:
 *  lower case, no accents, plain `'`, `"` and `-`. Groups must be non-capturing. */
import type { Head, Tongue } from '../types.ts'

export type Labels = {
  tongue: Tongue
  /** Frequent short words, by which the language is told. */
  frequent: readonly string[]
  /** Month names and their short forms, January first. */
  months: readonly (readonly string[])[]
  /** Labels, most specific first. They are tried at the start of a line. */
  heads: readonly Head[]
  /** What stands right before the deadline's date. */
  deadline: readonly string[]
  /** What stands right before the day of issue. */
  issued: readonly string[]
  /** What stands right before the day an action ended. */
  endedOn: readonly string[]
  /** Sentences that say that there is nothing more to do. */
  closed: readonly string[]
  /** First words of an ask in a list. */
  askVerbs: string
  /** Beginnings of a request within a letter. */
  letterAsks: string
  /** Beginnings of a salutation. */
  salutation: string
  /** Beginnings that greet somebody other than an official. */
  notSalutation: string
  /** Complimentary closes. */
  closing: string
  /** Before a list of preferred languages, within a sentence. */
  languagesBefore: string
  /** First, second ... as they stand before "UA". */
  ordinals: readonly (readonly string[])[]
  /** Words for "update" before a reference. */
  update: string
  /** Offices: a person holds them. */
  offices: string
  /** What may follow an office word and belongs to it: `of Justice`. */
  portfolios: string
  /** Bodies and buildings: they belong to an address. */
  institutions: string
  /** Parts of an authority whose names go on behind the word: `Unidad Nacional de ...`. */
  units: string
  /** Kinds of organisations, as they stand above an organisation's name. */
  bodyKinds: string
  /** Embassies and the like. */
  missions: string
  /** Titles of respect before a name. */
  honorifics: string
  /** Ranks that are printed as part of a name. */
  ranks: string
  /** What a person at risk is called before the name: "activist", "lawyer". */
  roles: string
  /** What follows a name that is the subject of a sentence. */
  personVerbs: string
  /** Before the name of the person at risk: "release", "execution of". */
  objectOf: string
  /** Before a name that is somebody else's: "his lawyer", "president". */
  bystander: string
  /** Words that are never part of a person's name. */
  notNames: string
  /** Beginnings of the category that older actions had in the place of a headline. */
  categories: string
  /** Said of somebody who is no longer at risk. */
  gone: string
}
