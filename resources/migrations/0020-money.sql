-- Money: what came in and went out with the letter writing, and what of it a sent month has told.

CREATE TABLE money (
  id         TEXT PRIMARY KEY,
  -- Whether it came in or went out follows from the kind: see src/shared/money.ts.
  kind       TEXT NOT NULL CHECK (kind IN ('collection', 'donation', 'dues', 'sale', 'grant', 'otherIncome', 'postage',
                                           'paper', 'room', 'refreshments', 'passedOn', 'otherExpense')),
  -- In the smallest unit of its own currency (ISO 4217), which stays when the group pays in another one.
  amount     INTEGER NOT NULL CHECK (amount > 0),
  currency   TEXT NOT NULL CHECK (length(currency) = 3),
  moved_on   TEXT NOT NULL,
  evening_id TEXT REFERENCES evenings (id),
  case_id    TEXT REFERENCES cases (id),
  -- The pack whose postage it is, noted once: noting it again breaks this even if a program forgets to ask.
  pack_id    TEXT UNIQUE REFERENCES packs (id),
  note       TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX money_by_day ON money (moved_on);
CREATE INDEX money_by_evening ON money (evening_id) WHERE evening_id IS NOT NULL;
CREATE INDEX money_by_case ON money (case_id) WHERE case_id IS NOT NULL;

-- Beside `months.told`: what headquarters know by now of a sent month's money, a list of { currency, kind, amount }. A month
-- that was sent without money has no row, and is never compared.
CREATE TABLE month_money (
  month TEXT PRIMARY KEY REFERENCES months (month),
  told  TEXT NOT NULL CHECK (json_valid(told))
) STRICT, WITHOUT ROWID;
