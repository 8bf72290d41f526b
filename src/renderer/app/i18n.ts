import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { i18nOptions } from '#shared/i18n/index.ts'

export const i18n = createInstance()
// Messages are bundled, so this ends before it returns and no screen has to wait for words.
void i18n.use(initReactI18next).init({ ...i18nOptions, lng: 'en', initAsync: false })
