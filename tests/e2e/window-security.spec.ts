/** What the window keeps from its page, whatever the page tries. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './harness.ts'

test('the page gets one door and nothing of Node or Electron', async ({ app }) => {
  const seen = await app.page.evaluate(() => ({
    door: Object.keys((window as unknown as { candlepost: object }).candlepost),
    node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
    origin: window.origin,
  }))
  expect(seen).toEqual({ door: ['onCommand'], node: [], origin: 'candlepost://app' })
  const { program } = app
  const preferences = await program?.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webSecurity }
  })
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true })
})

test('the page reaches no network, not even this computer, by any way that pages have', async ({ app }) => {
  let reached = 0
  const server = createServer((_request, response) => {
    reached++
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}/`
  const { page } = app
  try {
    // Playwright's evaluate is not held by the page's content policy, so this asks the layers below it as well.
    const tried = await page.evaluate(async (to) => {
      const fails = (work: Promise<unknown>) =>
        work.then(
          () => 'reached',
          () => 'refused',
        )
      const image = new Image()
      return {
        fetch: await fails(fetch(`http://${to}`, { mode: 'no-cors' })),
        image: await fails(
          new Promise((load, fail) => {
            image.onload = load
            image.onerror = fail
            image.src = `http://${to}`
          }),
        ),
        socket: await fails(
          new Promise((load, fail) => {
            const socket = new WebSocket(`ws://${to}`)
            socket.onopen = load
            socket.onerror = fail
          }),
        ),
        opened: window.open(`http://${to}`),
      }
    }, address)
    expect(tried).toEqual({ fetch: 'refused', image: 'refused', socket: 'refused', opened: null })
    await page.evaluate((to) => window.location.assign(`http://${to}`), address)
    await page.waitForTimeout(300)
    expect(page.url()).toMatch(/^candlepost:\/\/app\//)
    const main = await app.program?.evaluate(
      async ({ net }, to) =>
        net.fetch(`http://${to}`).then(
          () => 'reached',
          () => 'refused',
        ),
      address,
    )
    expect(main).toBe('refused')
    expect(reached).toBe(0)
  } finally {
    server.close()
  }
})

test('the page gets no permission and no file outside its build', async ({ app }) => {
  const states = await app.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
  const found = await app.page.evaluate(async () => {
    const paths = ['/../main/index.cjs', '/%2e%2e/main/index.cjs', '/..%2fmain%2findex.cjs', '//etc/passwd']
    const ask = (path: string) =>
      fetch(`candlepost://app${path}`).then(
        (r) => r.status,
        () => 'refused',
      )
    return Promise.all(paths.map(ask))
  })
  for (const answer of found) expect([404, 'refused']).toContain(answer)
})

test('the menu speaks to the page', async ({ app }) => {
  const click = (label: string) =>
    app.program?.evaluate(({ Menu, BrowserWindow }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? []
      items.find((item) => item.label === wanted)?.click(undefined, BrowserWindow.getAllWindows()[0])
    }, label)
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  await click('Members')
  await expect(app.page).toHaveTitle('Members – Candlepost')
  await click('Settings')
  await expect(app.page).toHaveTitle('Settings – Candlepost')
  await click('Search and commands')
  await expect(app.page.getByRole('dialog')).toBeVisible()
})
