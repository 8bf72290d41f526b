import type { RouteWay } from '#shared/routes.ts'
import type { Day, Id } from '#shared/values.ts'
import type { Sqlite } from '../../db/sqlite.ts'

/** A way of which something is to be said: a word of the coordinator's, or something that came back. */
export interface RouteRow {
  addresseeId: Id
  name: string
  way: RouteWay
  said: 'open' | 'closed' | null
  saidOn: Day | null
  returns: number
  returnedOn: Day | null
}

const name = (of: string) => `CASE WHEN ${of}.name <> '' THEN ${of}.name ELSE ${of}.title END`

export function createRoutesRepository(sqlite: Sqlite) {
  // What came back came from where the letter went: an embassy that passes letters on, or the addressee.
  const known = sqlite.prepare<[], RouteRow>(`
    WITH came AS (
      SELECT r.id, r.received_on,
        CASE WHEN l.id IS NULL THEN r.addressee_id WHEN s.letter_id IS NULL THEN coalesce(l.via, l.addressee_id)
          ELSE l.addressee_id END AS addressee_id,
        CASE coalesce(s.channel, l.channel, r.channel)
          WHEN 'letter' THEN 'post' WHEN 'postcard' THEN 'post' WHEN 'email' THEN 'email' WHEN 'fax' THEN 'fax' END AS way
      FROM replies r LEFT JOIN letters l ON l.id = r.letter_id LEFT JOIN sendings s ON s.letter_id = l.id
      WHERE r.kind = 'returned' AND r.deleted_at IS NULL),
    counted AS (
      SELECT c.addressee_id, c.way, count(*) AS returns, max(c.received_on) AS returned_on
      FROM came c LEFT JOIN addressee_routes w ON w.addressee_id = c.addressee_id AND w.way = c.way
      WHERE c.addressee_id IS NOT NULL AND c.way IS NOT NULL AND (w.said_id IS NULL OR c.id > w.said_id)
      GROUP BY c.addressee_id, c.way),
    keys AS (
      SELECT addressee_id, way FROM counted UNION SELECT addressee_id, way FROM addressee_routes)
    SELECT k.addressee_id AS addresseeId, ${name('a')} AS name, k.way, w.said, w.said_on AS saidOn,
      coalesce(c.returns, 0) AS returns, c.returned_on AS returnedOn
    FROM keys k JOIN addressees a ON a.id = k.addressee_id
    LEFT JOIN counted c ON c.addressee_id = k.addressee_id AND c.way = k.way
    LEFT JOIN addressee_routes w ON w.addressee_id = k.addressee_id AND w.way = k.way
    WHERE a.deleted_at IS NULL ORDER BY name, k.way`)
  const nameOf = sqlite
    .prepare<[Id], string>(`SELECT ${name('a')} FROM addressees a WHERE a.id = ? AND a.deleted_at IS NULL`)
    .pluck()
  // Letters that still have to go. Nobody looks at the addressee's other ways: what is frozen goes as it says.
  const open = sqlite.prepare<[], { packId: Id; number: number; addresseeId: Id; way: RouteWay; letters: number }>(`
    SELECT p.id AS packId, p.number, coalesce(l.via, l.addressee_id) AS addresseeId,
      CASE l.channel WHEN 'letter' THEN 'post' ELSE l.channel END AS way, count(*) AS letters
    FROM packs p JOIN letters l ON l.pack_id = p.id
    WHERE p.posted_on IS NULL AND p.deleted_at IS NULL AND l.addressee_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM sendings s WHERE s.letter_id = l.id)
    GROUP BY p.id, coalesce(l.via, l.addressee_id), way ORDER BY p.number DESC`)
  const drop = sqlite.prepare<[Id, RouteWay]>('DELETE FROM addressee_routes WHERE addressee_id = ? AND way = ?')
  const put = sqlite.prepare(`
    INSERT INTO addressee_routes (addressee_id, way, said, said_on, said_id)
    VALUES (@addresseeId, @way, @said, @on, @id)`)

  return {
    known: () => known.all(),
    /** What a person calls the addressee; null when it is in the bin. */
    name: (id: Id): string | null => nameOf.get(id) ?? null,
    /** What unposted packs still have to send, by addressee and way. */
    unposted: () => open.all(),
    say(route: { addresseeId: Id; way: RouteWay; said: 'open' | 'closed'; on: Day; id: Id }): void {
      drop.run(route.addresseeId, route.way)
      put.run(route)
    },
  }
}
