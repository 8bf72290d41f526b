import { orpc } from './client.ts'
import { speak } from './i18n.ts'
import { queries } from './queries.ts'

/** What must be known before anything is shown, so that no word flashes up in another language than the chosen one. */
export async function begin(): Promise<void> {
  try {
    const { language } = await queries.fetchQuery(orpc.settings.get.queryOptions())
    await speak(language)
  } catch {
    // The screens ask again and say what is the matter, in the language of this computer.
    await speak(navigator.language)
  }
}
