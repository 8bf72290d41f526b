/**
 * What was typed into a form and not saved, by form, for as long as the window is open: leaving a screen by mistake
 * loses nothing. In memory only, since it may be about people.
 */
const kept = new Map<string, unknown>()

export const keptForms = {
  get: <Values>(key: string): Values | undefined => kept.get(key) as Values | undefined,
  set: (key: string, values: unknown): void => void kept.set(key, values),
  drop: (key: string): void => void kept.delete(key),
}
