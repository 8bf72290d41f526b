import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sampleRoster, sampleUrgentAction } from '../../sample/sample.ts'
import { type Answer, makeFolder, openSession, pathOf, t, type Verb } from '../host.ts'
import { needArgs } from '../usage.ts'
import { importFile } from './cases.ts'
import { importRoster } from './members.ts'
import { makePack, postPack } from './packs.ts'
import { writeReport } from './report.ts'

/** The six steps on the bundled sample, in a fresh profile beside the files it makes. */
export const demo: Verb = async function* (command) {
  needArgs(command, 0)
  const out = pathOf(command.options.out ?? 'demo-out')
  const profile = command.options.profile === undefined ? join(out, 'profile') : pathOf(command.options.profile)
  makeFolder(out)
  // Only a profile that the demo itself made before is cleared away.
  if (command.options.profile === undefined && existsSync(join(profile, 'candlepost.sqlite'))) {
    rmSync(profile, { recursive: true })
  }
  const session = openSession(profile)
  let number = 0
  const step = (name: string, answer: Answer): Answer => {
    number++
    return { json: { step: number, name, ...answer.json }, said: `${number}. ${answer.said}` }
  }
  try {
    const today = session.desk.services.data.clock.today()
    const [imported] = await importFile(session, 'urgent-action.txt', { text: sampleUrgentAction(today) })
    if (!imported) throw new Error('The bundled sample gave no draft')
    yield step('case', imported)
    yield step('roster', await importRoster(session, sampleRoster))
    const cases = [imported.json.id]
    const plan = await session.client.packs.plan({
      cases,
      members: 'all',
      addressees: null,
      letterDate: today,
      sample: 0,
    })
    const { letters, members, addressees } = plan
    yield step('plan', {
      json: { letters, members, addressees },
      said: t('cli.planned', { letters, members, addressees }),
    })
    const pack = await makePack(session, { cases, members: 'all', folder: out, perLetter: false })
    yield step('pack', pack)
    yield step('post', await postPack(session, pack.json.pack))
    yield step('report', await writeReport(session, today.slice(0, 7), out))
  } finally {
    await session.desk.close()
  }
}
