import actionImport from './actionImport.json' with { type: 'json' }
import actions from './actions.json' with { type: 'json' }
import addressees from './addressees.json' with { type: 'json' }
import app from './app.json' with { type: 'json' }
import bin from './bin.json' with { type: 'json' }
import cases from './cases.json' with { type: 'json' }
import channel from './channel.json' with { type: 'json' }
import cli from './cli.json' with { type: 'json' }
import deadlines from './deadlines.json' with { type: 'json' }
import document from './document.json' with { type: 'json' }
import evenings from './evenings.json' with { type: 'json' }
import exchange from './exchange.json' with { type: 'json' }
import history from './history.json' with { type: 'json' }
import host from './host.json' with { type: 'json' }
import households from './households.json' with { type: 'json' }
import intake from './intake.json' with { type: 'json' }
import manyGroups from './manyGroups.json' with { type: 'json' }
import memberImport from './memberImport.json' with { type: 'json' }
import memberLabels from './memberLabels.json' with { type: 'json' }
import memberMerge from './memberMerge.json' with { type: 'json' }
import memberPage from './memberPage.json' with { type: 'json' }
import members from './members.json' with { type: 'json' }
import money from './money.json' with { type: 'json' }
import operation from './operation.json' with { type: 'json' }
import outcomes from './outcomes.json' with { type: 'json' }
import overview from './overview.json' with { type: 'json' }
import packs from './packs.json' with { type: 'json' }
import personalData from './personalData.json' with { type: 'json' }
import refusal from './refusal.json' with { type: 'json' }
import replies from './replies.json' with { type: 'json' }
import reports from './reports.json' with { type: 'json' }
import roster from './roster.json' with { type: 'json' }
import rosterFiles from './rosterFiles.json' with { type: 'json' }
import routes from './routes.json' with { type: 'json' }
import sending from './sending.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }
import sheets from './sheets.json' with { type: 'json' }
import templates from './templates.json' with { type: 'json' }
import update from './update.json' with { type: 'json' }
import wording from './wording.json' with { type: 'json' }

/** Every sentence of the interface in English, by the domain it belongs to. */
export const en = {
  actionImport,
  actions,
  addressees,
  app,
  bin,
  cases,
  channel,
  cli,
  deadlines,
  document,
  evenings,
  exchange,
  history,
  host,
  households,
  intake,
  memberImport,
  memberLabels,
  memberMerge,
  memberPage,
  members,
  money,
  operation,
  outcomes,
  overview,
  packs,
  personalData,
  refusal,
  replies,
  reports,
  manyGroups,
  roster,
  rosterFiles,
  routes,
  sending,
  settings,
  sheets,
  templates,
  update,
  wording,
}
