import { describe, expect, it } from 'vitest'
import { Id } from '#shared/values.ts'
import { stoppedClock, temporaryFolder } from '../support/folder.ts'
import { openDesk, openTestDesk } from '../support/profile.ts'

describe('the identity of a group', () => {
  it('is random, and stays when the profile is opened again and all is undone', async () => {
    const folder = temporaryFolder()
    const first = openDesk(folder, temporaryFolder())
    const { id } = first.desk.services.settings.groupIdentity()
    expect(Id.safeParse(id).success).toBe(true)
    await first.client.settings.save({ groupName: 'Leeds group', country: 'IE' })
    expect(first.desk.services.settings.groupIdentity()).toEqual({ id, name: 'Leeds group', country: 'IE' })
    await first.client.history.undo({ operation: null })
    await first.desk.close()
    const again = openTestDesk({ folder, clock: stoppedClock('2027-01-01') })
    expect(again.desk.services.settings.groupIdentity()).toEqual({ id, name: '', country: null })
    expect(openTestDesk().desk.services.settings.groupIdentity().id).not.toBe(id)
  })

  it('is no word of the group: a fresh profile has not begun', async () => {
    const { client, desk } = openTestDesk()
    expect(desk.services.settings.begun()).toBe(false)
    expect((await client.desk.overview()).empty).toBe(true)
    await client.settings.save({ groupName: 'Leeds group' })
    expect(desk.services.settings.begun()).toBe(true)
  })
})
