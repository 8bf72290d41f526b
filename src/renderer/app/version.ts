import { version } from '../../../package.json'

/** This build's version, as in package.json; the one file outside that the page reads, at build time only. */
export const appVersion = version
