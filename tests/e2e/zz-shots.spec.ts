import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type DeskApp } from './harness.ts'
import { begin, go } from './steps.ts'
const given = ['Ada','Ben','Chloé','Dmitri','Élise','Farah','Gwen','Håkon','Ines','Jürgen']
const family = ['Abbott','Brontë','Castellanos',"D'Arcy",'Eriksen','Fitzgerald','García','Hughes','Ivanova','Jansen']
const make = (n: number, odd: boolean) => ['Title,First name,Last name,Address,City,Postcode,Country,Email,Phone,Consent', ...Array.from({length:n},(_,i)=>{
  const g = odd && i%5===1 ? `${given[i%10]![0]}.` : given[i%10]
  const p = odd ? `+44 7700 ${900000+i+(i%3===0?7:0)}` : `+44 7700 ${900000+i}`
  return ['', g, `${family[Math.floor(i/10)%10]}-${Math.floor(i/100)}`, `${i+1} Invented Street`, 'Leeds', `LS${(i%28)+1} 1AA`, 'United Kingdom', odd&&i%7===0?'':`writer${i}@group.example`, p, 'yes'].join(',')})].join('\n')
async function open(app: DeskApp, folder: string, name: string, csv: string) {
  const f = join(folder, name); writeFileSync(f, csv)
  await go(app, 'Members'); await app.page.getByRole('link', { name: 'Import' }).click()
  await app.pickFiles([f]); await app.page.getByRole('button', { name: 'Choose a file' }).click()
  await expect(app.page.getByRole('heading', { name: 'What will happen' })).toBeVisible({ timeout: 120_000 })
}
test('shots', async ({ app, folder }) => {
  test.setTimeout(600_000)
  const { page } = app
  const shot = (n: string, fullPage = false) => page.screenshot({ path: `/tmp/imp/shots/${n}.png`, fullPage })
  await page.setViewportSize({ width: 1024, height: 700 })
  await begin(app)
  await go(app, 'Members'); await page.getByRole('link', { name: 'Import' }).click(); await shot('start')
  await open(app, folder, 'roster 12.csv', make(12, false)); await shot('12'); await shot('12-full', true)
  await page.getByRole('button', { name: /^Import 12/ }).click()
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeVisible(); await shot('12-done')
  await open(app, folder, 'roster 300.csv', make(300, false))
  await page.getByRole('button', { name: /^Import 288/ }).click()
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeVisible()
  await open(app, folder, 'new list.csv', `${make(310, true)}\n,,,,,,,,,\nTotal,310,,,,,,,,`); await shot('300dup')
  await page.getByRole('button', { name: 'Decide' }).click()
  await page.waitForTimeout(800); await shot('300dup-decide')
  await page.getByLabel('For all who are perhaps known').selectOption('take')
  await page.waitForTimeout(1500); await shot('300dup-take')
  await page.emulateMedia({ colorScheme: 'dark' }); await page.waitForTimeout(500); await shot('300dup-take-dark')
  await shot('300dup-full-dark', true)
  await page.emulateMedia({ colorScheme: 'light' })
  if (process.env.BIG) {
  const t = Date.now()
  await open(app, folder, 'big.csv', make(100_000, true))
  console.log('preview big', Date.now() - t); await shot('big')
  await page.getByRole('button', { name: /^Import [\d,]+ members/ }).click()
  await page.waitForTimeout(2500); await shot('big-running')
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeVisible({ timeout: 240_000 })
  console.log('import big', Date.now() - t); await shot('big-done')
  await open(app, folder, 'big again.csv', make(100_000, true)); await shot('big-dups')
  await page.evaluate(() => window.scrollTo(0, 2_000_000)); await page.waitForTimeout(3000); await shot('big-dups-mid')
  }
})
