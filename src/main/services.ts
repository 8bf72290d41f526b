/**
 * All domains over one connection to a profile. They are made at once in each thread: some set triggers on the connection,
 * which must be there before it writes. Only what is large and for jobs alone is made when it is first asked for.
 */

import type { InterfaceLanguage } from '#shared/i18n/index.ts'
import { createActions } from './actions/service.ts'
import { createRoutes } from './addressees/routes/service.ts'
import { createAddressees } from './addressees/service.ts'
import { createBin } from './bin/service.ts'
import { createCases } from './cases/service.ts'
import type { Clock } from './clock.ts'
import { openData } from './db/data.ts'
import type { Profile } from './db/profile.ts'
import { createDeadlines } from './deadlines/service.ts'
import { createEvenings } from './evenings/service.ts'
import { createExchange } from './exchange/service.ts'
import { createHouseholds } from './households/service.ts'
import { sourceTextThread } from './intake/formats/source.ts'
import { createTextTaker } from './intake/formats/thread.ts'
import { createIntake } from './intake/service.ts'
import { createPacks } from './letters/service.ts'
import { createManyGroups } from './manyGroups/service.ts'
import { createMemberLabels } from './members/labels/service.ts'
import { createMemberMerge } from './members/merge/service.ts'
import { createMemberPage } from './members/page/service.ts'
import { createMembers } from './members/service.ts'
import { createTraceless } from './members/traceless/service.ts'
import { createMoney } from './money/service.ts'
import { createOutcomes } from './outcomes/service.ts'
import { createOverview } from './overview/service.ts'
import { createPersonalData } from './personalData/service.ts'
import { createPost } from './post/service.ts'
import { createReplies } from './replies/service.ts'
import { createReports } from './reports/service.ts'
import { createRoster } from './roster/service.ts'
import { createSending } from './sending/service.ts'
import { createSettings } from './settings/service.ts'
import { createTemplates } from './templates/service.ts'
import { whenAsked } from './whenAsked.ts'
import { createWording } from './wording/service.ts'

/**
 * @param textThread the built script of the thread that reads files; the sources' own where none is given
 * @param language what is spoken while the group has not chosen
 */
export function createServices(
  profile: Profile,
  clock: Clock,
  textThread: URL = sourceTextThread,
  language?: InterfaceLanguage,
) {
  const data = openData(profile, clock)
  const { exports: exportsFolder } = profile.paths
  const settings = createSettings(data, language)
  const addressees = createAddressees(data)
  const routes = createRoutes(data)
  const intake = createIntake(data)
  const texts = createTextTaker(textThread)
  const cases = createCases(data, addressees, intake)
  const traceless = createTraceless(data)
  const personalData = createPersonalData(data, settings, profile.paths, traceless)
  const members = createMembers(data, settings)
  const memberImport = whenAsked(async () => {
    const { createImporter } = await import('./members/import/importer.ts')
    const { barred } = personalData
    return createImporter(data, { members, settings, barred, readWorkbook: texts.roster, exportsFolder })
  })
  const memberPage = createMemberPage(data)
  const memberMerge = createMemberMerge(data, { members, settings })
  const households = createHouseholds(data, settings)
  const roster = createRoster(data, members, settings)
  const memberLabels = createMemberLabels(data, roster, settings)
  const post = createPost(data, settings)
  const wording = createWording(data, { cases })
  const templates = createTemplates(data, settings)
  const packs = createPacks(data, { cases, members, settings, post, wording, templates, households, routes })
  const sending = createSending(data, { cases, packs })
  const reports = createReports(data, settings)
  const manyGroups = createManyGroups(data, settings)
  const actions = createActions(data, { cases, members, addressees })
  const actionImport = whenAsked(async () => {
    const { createActionImporter } = await import('./actions/import/importer.ts')
    return createActionImporter(data, { cases, members, settings, actions, exportsFolder })
  })
  const money = createMoney(data, { cases, packs, settings })
  const evenings = createEvenings(data, { cases, settings, members, roster, packs, actions, money })
  const deadlines = createDeadlines(data, { settings, post, evenings })
  const replies = createReplies(data, profile.paths, { cases, addressees, routes, settings })
  const outcomes = createOutcomes(data, { cases, settings })
  const bin = createBin(data, settings)
  const exchange = createExchange(data, settings, profile.paths)
  const overview = createOverview(data)
  return {
    profile,
    data,
    settings,
    addressees,
    routes,
    intake,
    texts,
    cases,
    members,
    memberImport,
    memberPage,
    memberMerge,
    memberLabels,
    traceless,
    households,
    roster,
    personalData,
    packs,
    templates,
    sending,
    wording,
    post,
    reports,
    manyGroups,
    actions,
    actionImport,
    evenings,
    deadlines,
    replies,
    outcomes,
    money,
    bin,
    exchange,
    overview,
  }
}

export type Services = ReturnType<typeof createServices>
