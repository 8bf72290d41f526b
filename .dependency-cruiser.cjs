// The import rules of the house (docs/design: "The house"). Run by `npm run lint`.
const hosts = '^src/main/(electron/|index\\.ts$|preview/|cli/)'
const domains =
  '^src/main/(actions|addressees|backup|bin|cases|deadlines|evenings|exchange|history|households|intake|letters|manyGroups|members|money|outcomes|overview|pdf|personalData|post|replies|reports|roster|sample|sending|settings|templates|wording)/'
const infrastructure =
  '^src/main/(db|files|jobs|paper)/|^src/main/(clock|days|platform|random|resources|rpc|services|translator|whenAsked)\\.ts$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'renderer-sees-shared-only',
      comment: 'The page talks to the desk by the contract, never by import.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^(src|scripts|tests|bench)/', pathNot: '^src/(renderer|shared)/' },
    },
    {
      name: 'renderer-has-no-node',
      comment: 'The page runs in a sandbox, without Node and Electron.',
      severity: 'error',
      from: { path: '^src/(renderer|shared)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'preload-sees-shared-only',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { path: '^(src|scripts|tests|bench)/', pathNot: '^src/(preload|shared)/' },
    },
    {
      name: 'shared-sees-shared-only',
      comment: 'What both sides agree on depends on neither.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: '^(src|scripts|tests|bench|resources)/', pathNot: '^src/shared/' },
    },
    {
      name: 'sources-see-sources-only',
      comment: 'Tests, scripts and benchmarks use the program, not the other way round.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|tests|bench)/' },
    },
    {
      name: 'domain-sees-other-services-only',
      comment: 'A domain uses another one by its service (or a pure rule), not by its SQL, procedures or jobs.',
      severity: 'error',
      from: { path: domains },
      to: { path: `${domains}.*(repository|procedures|jobs)\\.ts$`, pathNot: '^src/main/$1/' },
    },
    {
      name: 'domain-sees-domains-and-infrastructure-only',
      severity: 'error',
      from: { path: domains },
      to: { path: '^src/', pathNot: [domains, infrastructure, '^src/shared/'] },
    },
    {
      name: 'infrastructure-knows-no-host',
      comment: 'Hosts import the desk; nothing imports a host.',
      severity: 'error',
      from: { path: '^src/', pathNot: hosts },
      to: { path: hosts },
    },
    {
      name: 'hosts-know-no-other-host',
      severity: 'error',
      from: { path: '^src/main/(electron|preview|cli)/' },
      to: { path: hosts, pathNot: '^src/main/$1/' },
    },
    {
      name: 'electron-in-its-host-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/(electron/|index\\.ts$)|^src/preload/' },
      to: { path: '(^|/)node_modules/electron/|^electron(/|$)' },
    },
    {
      name: 'sqlite-in-db-only',
      comment: 'One place knows how better-sqlite3 is set up. Its types may be named elsewhere.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/db/' },
      to: { path: '(^|/)node_modules/(@types/)?better-sqlite3/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types are imports too: a page that names a repository's type depends on it.
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
}
