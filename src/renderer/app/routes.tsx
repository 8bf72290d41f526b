import { createHashRouter, type RouteObject } from 'react-router'
import { NotFoundScreen, ScreenError, WholeError } from './ScreenError.tsx'
import { Shell } from './Shell.tsx'
import { Starting } from './Starting.tsx'

/** A screen is fetched when it is first wanted. */
const screens: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('../features/overview/OverviewScreen.tsx')).OverviewScreen }),
  },
  { path: 'cases', lazy: async () => ({ Component: (await import('../features/cases/CasesScreen.tsx')).CasesScreen }) },
  {
    path: 'cases/:id',
    lazy: async () => ({ Component: (await import('../features/cases/CaseScreen.tsx')).CaseScreen }),
  },
  {
    path: 'cases/:id/wording',
    lazy: async () => ({ Component: (await import('../features/wording/WordingScreen.tsx')).WordingScreen }),
  },
  {
    path: 'intake',
    lazy: async () => ({ Component: (await import('../features/intake/IntakeScreen.tsx')).IntakeScreen }),
  },
  {
    path: 'intake/:id',
    lazy: async () => ({ Component: (await import('../features/intake/DraftScreen.tsx')).DraftScreen }),
  },
  {
    path: 'addressees',
    lazy: async () => ({ Component: (await import('../features/addressees/AddresseesScreen.tsx')).AddresseesScreen }),
  },
  {
    path: 'addressees/:id',
    lazy: async () => ({ Component: (await import('../features/addressees/AddresseeScreen.tsx')).AddresseeScreen }),
  },
  {
    path: 'members',
    lazy: async () => ({ Component: (await import('../features/members/MembersScreen.tsx')).MembersScreen }),
  },
  {
    path: 'members/new',
    lazy: async () => ({ Component: (await import('../features/members/NewMemberScreen.tsx')).NewMemberScreen }),
  },
  {
    path: 'members/import',
    lazy: async () => ({ Component: (await import('../features/members/ImportScreen.tsx')).ImportScreen }),
  },
  {
    path: 'members/review',
    lazy: async () => ({ Component: (await import('../features/personalData/ReviewScreen.tsx')).ReviewScreen }),
  },
  {
    path: 'members/households',
    lazy: async () => ({
      Component: (await import('../features/households/HouseholdsScreen.tsx')).HouseholdsScreen,
    }),
  },
  {
    path: 'members/merge/:one/:other',
    lazy: async () => ({ Component: (await import('../features/members/merge/MergeScreen.tsx')).MergeScreen }),
  },
  {
    path: 'members/:id/:part?',
    lazy: async () => ({ Component: (await import('../features/members/MemberScreen.tsx')).MemberScreen }),
  },
  {
    path: 'evenings',
    lazy: async () => ({ Component: (await import('../features/evenings/EveningsScreen.tsx')).EveningsScreen }),
  },
  {
    path: 'evenings/new',
    lazy: async () => ({ Component: (await import('../features/evenings/NewEveningScreen.tsx')).NewEveningScreen }),
  },
  {
    path: 'evenings/:id',
    lazy: async () => ({ Component: (await import('../features/evenings/EveningScreen.tsx')).EveningScreen }),
  },
  {
    path: 'evenings/:id/paper',
    lazy: async () => ({ Component: (await import('../features/evenings/paper/PaperScreen.tsx')).PaperScreen }),
  },
  { path: 'packs', lazy: async () => ({ Component: (await import('../features/packs/PacksScreen.tsx')).PacksScreen }) },
  {
    path: 'packs/new',
    lazy: async () => ({ Component: (await import('../features/packs/MakePackScreen.tsx')).MakePackScreen }),
  },
  {
    path: 'packs/:id',
    lazy: async () => ({ Component: (await import('../features/packs/PackScreen.tsx')).PackScreen }),
  },
  {
    path: 'packs/:id/send',
    lazy: async () => ({ Component: (await import('../features/packs/sending/SendScreen.tsx')).SendScreen }),
  },
  {
    path: 'actions',
    lazy: async () => ({ Component: (await import('../features/actions/ActionsScreen.tsx')).ActionsScreen }),
  },
  {
    path: 'actions/import',
    lazy: async () => ({
      Component: (await import('../features/actions/import/ImportActionsScreen.tsx')).ImportActionsScreen,
    }),
  },
  {
    path: 'replies',
    lazy: async () => ({ Component: (await import('../features/replies/RepliesScreen.tsx')).RepliesScreen }),
  },
  {
    path: 'replies/:id',
    lazy: async () => ({ Component: (await import('../features/replies/ReplyScreen.tsx')).ReplyScreen }),
  },
  {
    path: 'reports',
    lazy: async () => ({ Component: (await import('../features/reports/ReportsScreen.tsx')).ReportsScreen }),
  },
  {
    path: 'reports/:month',
    lazy: async () => ({ Component: (await import('../features/reports/ReportScreen.tsx')).ReportScreen }),
  },
  {
    path: 'reports/year/:year',
    lazy: async () => ({ Component: (await import('../features/reports/YearScreen.tsx')).YearScreen }),
  },
  {
    path: 'money',
    lazy: async () => ({ Component: (await import('../features/money/MoneyScreen.tsx')).MoneyScreen }),
  },
  {
    path: 'exchange',
    lazy: async () => ({ Component: (await import('../features/exchange/ExchangeScreen.tsx')).ExchangeScreen }),
  },
  {
    path: 'exchange/give',
    lazy: async () => ({ Component: (await import('../features/exchange/GiveScreen.tsx')).GiveScreen }),
  },
  {
    path: 'exchange/hand-over',
    lazy: async () => ({ Component: (await import('../features/exchange/HandOverScreen.tsx')).HandOverScreen }),
  },
  {
    path: 'exchange/open',
    lazy: async () => ({ Component: (await import('../features/exchange/OpenScreen.tsx')).OpenScreen }),
  },
  {
    path: 'exchange/decide/:kind/:id',
    lazy: async () => ({ Component: (await import('../features/exchange/DecideScreen.tsx')).DecideScreen }),
  },
  { path: 'bin', lazy: async () => ({ Component: (await import('../features/bin/BinScreen.tsx')).BinScreen }) },
  {
    path: 'settings',
    lazy: async () => ({ Component: (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen }),
  },
  { path: '*', Component: NotFoundScreen },
]

// The address stays in the hash: the page comes from a file or a custom protocol, where paths mean files.
export const router = createHashRouter([
  {
    // Over the whole window: nothing but the count.
    path: '/evenings/:id/tally',
    HydrateFallback: Starting,
    ErrorBoundary: WholeError,
    lazy: async () => ({ Component: (await import('../features/evenings/tally/TallyScreen.tsx')).TallyScreen }),
  },
  {
    path: '/',
    Component: Shell,
    HydrateFallback: Starting,
    ErrorBoundary: WholeError,
    // An error inside one screen leaves navigation, search and undo standing.
    children: [{ ErrorBoundary: ScreenError, children: screens }],
  },
])
