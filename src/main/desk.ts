/** The desk: a profile opened, its domains wired together, and the router through which every host serves it. */
import { EventPublisher } from '@orpc/server'
import type { JobProgress } from '#shared/desk.ts'
import type { InterfaceLanguage } from '#shared/i18n/index.ts'
import { actionImportProcedures } from './actions/import/procedures.ts'
import { actionsProcedures } from './actions/procedures.ts'
import { addresseesProcedures } from './addressees/procedures.ts'
import { routesProcedures } from './addressees/routes/procedures.ts'
import { backupProcedures } from './backup/procedures.ts'
import { binProcedures } from './bin/procedures.ts'
import { casesProcedures } from './cases/procedures.ts'
import { type Clock, systemClock } from './clock.ts'
import { openProfile } from './db/profile.ts'
import { deadlinesProcedures } from './deadlines/procedures.ts'
import { eveningPlanProcedures } from './evenings/plan/procedures.ts'
import { eveningsProcedures } from './evenings/procedures.ts'
import { exchangeProcedures } from './exchange/procedures.ts'
import { filesProcedures } from './files/procedures.ts'
import { createFiles } from './files/service.ts'
import { historyProcedures } from './history/procedures.ts'
import { householdsProcedures } from './households/procedures.ts'
import { intakeProcedures } from './intake/procedures.ts'
import { createInlineJobs } from './jobs/inline.ts'
import { jobsProcedures } from './jobs/procedures.ts'
import { createThreadedJobs } from './jobs/threaded.ts'
import { packsProcedures } from './letters/procedures.ts'
import { sheetsProcedures } from './letters/sheets/procedures.ts'
import { manyGroupsProcedures } from './manyGroups/procedures.ts'
import { memberLabelsProcedures } from './members/labels/procedures.ts'
import { memberMergeProcedures } from './members/merge/procedures.ts'
import { memberPageProcedures } from './members/page/procedures.ts'
import { membersProcedures } from './members/procedures.ts'
import { moneyProcedures } from './money/procedures.ts'
import { outcomesProcedures } from './outcomes/procedures.ts'
import { deskProcedures } from './overview/procedures.ts'
import { pdfProcedures } from './pdf/procedures.ts'
import { personalDataProcedures } from './personalData/procedures.ts'
import type { Platform } from './platform.ts'
import { postProcedures } from './post/procedures.ts'
import { repliesProcedures } from './replies/procedures.ts'
import { reportsProcedures } from './reports/procedures.ts'
import { rosterProcedures } from './roster/procedures.ts'
import { type CallContext, createCallContext, os } from './rpc.ts'
import { sendingProcedures } from './sending/procedures.ts'
import { createServices } from './services.ts'
import { settingsProcedures } from './settings/procedures.ts'
import { templatesProcedures } from './templates/procedures.ts'
import { wordingProcedures } from './wording/procedures.ts'

export interface DeskOptions {
  /** The built or source script of the jobs thread; null runs jobs in this thread. */
  jobsThread: URL | null
  /** The built script of the thread that takes text out of files; absent from the sources. */
  textThread?: URL
  clock?: Clock
  /** What the interface speaks while the group has not chosen: the host's language. English where none is given. */
  language?: InterfaceLanguage
  /** Told after every change, be it undone, refused or saved. */
  onChange?: () => void
  /** Told about defects, for the log. */
  onDefect: CallContext['onDefect']
}

/**
 * Opens the profile for this program alone and wires the domains over it.
 * @throws Refusal as openProfile does
 */
export function createDesk(folder: string, platform: Platform, options: DeskOptions) {
  const clock = options.clock ?? systemClock
  const profile = openProfile(folder, clock)
  const services = createServices(profile, clock, options.textThread, options.language)
  try {
    services.personalData.tidyUp()
  } catch (error) {
    // The desk is as good without it, and it is tried again next time.
    options.onDefect(error, ['personalData', 'tidyUp'])
  }
  try {
    services.replies.sweep()
  } catch (error) {
    options.onDefect(error, ['replies', 'sweep'])
  }
  const events = new EventPublisher<{ progress: JobProgress }>()
  const onProgress = (progress: JobProgress) => events.publish('progress', progress)
  const jobs = options.jobsThread
    ? createThreadedJobs(
        options.jobsThread,
        { profile: folder, textThread: options.textThread?.href ?? null, language: options.language ?? 'en' },
        onProgress,
      )
    : createInlineJobs(services, onProgress)
  const files = createFiles(platform)

  const { packs, settings } = services
  const router = os.router({
    desk: deskProcedures(services.overview, services.settings, jobs),
    intake: intakeProcedures(services.intake, jobs, files),
    cases: casesProcedures(services.cases),
    addressees: addresseesProcedures(services.addressees),
    routes: routesProcedures(services.routes),
    members: membersProcedures(services.members, jobs, files, platform),
    memberPage: memberPageProcedures(services.memberPage, jobs),
    memberMerge: memberMergeProcedures(services.memberMerge, jobs),
    memberLabels: memberLabelsProcedures(settings, { jobs, files, platform, today: clock.today }),
    households: householdsProcedures(services.households, jobs),
    roster: rosterProcedures(services.roster, jobs),
    evenings: {
      ...eveningsProcedures(services.evenings, { members: services.members, files, platform }),
      ...eveningPlanProcedures(services, { jobs, files, platform }),
    },
    deadlines: deadlinesProcedures(services.deadlines, files, platform),
    packs: packsProcedures(services.packs, jobs, files, platform),
    sending: sendingProcedures(services.sending, { packs, jobs, files, platform }),
    templates: templatesProcedures(services.templates, { settings, jobs, files, platform }),
    personalData: personalDataProcedures(services.personalData, { jobs, files, platform }),
    pdf: pdfProcedures(),
    post: postProcedures(services.post),
    wording: wordingProcedures(services.wording, services, clock),
    actions: {
      ...actionsProcedures(services.actions),
      ...actionImportProcedures(services, { jobs, files, platform }),
    },
    replies: repliesProcedures(services.replies, { jobs, files, platform }),
    outcomes: outcomesProcedures(services.outcomes, { jobs, files, platform }),
    money: moneyProcedures(services.money, { settings, jobs, files, platform }),
    reports: reportsProcedures(services.reports, jobs, files, platform),
    manyGroups: manyGroupsProcedures(services.manyGroups, jobs, files, platform),
    settings: settingsProcedures(services.settings),
    sheets: sheetsProcedures(services, jobs, files, platform),
    history: historyProcedures(services.data.history, jobs),
    bin: binProcedures(services.bin),
    backup: backupProcedures(jobs, files, platform, clock),
    exchange: exchangeProcedures(services.exchange, { settings, jobs, files, platform, clock }),
    files: filesProcedures(files, platform),
    jobs: jobsProcedures(jobs, events),
  })

  return {
    router,
    context: createCallContext(options.onDefect, options.onChange),
    services,
    files,
    async close() {
      await jobs.close()
      await services.texts.close()
      files.close()
      profile.close()
    },
  }
}

export type Desk = ReturnType<typeof createDesk>
