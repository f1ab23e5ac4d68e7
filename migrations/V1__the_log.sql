-- What is recorded: measures, prospects and the log of activities.
PRAGMA application_id = 1415670892;
PRAGMA user_version = 1;

CREATE TABLE measure (
    key         TEXT    NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 40 AND key NOT GLOB '*[^a-z0-9-]*'),
    kind        TEXT    NOT NULL CHECK (kind IN ('count', 'time', 'rate')),
    built_in    INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1)),
    position    INTEGER NOT NULL,
    name        TEXT    CHECK (name IS NULL OR length(name) BETWEEN 1 AND 100),
    shortcut    TEXT    CHECK (shortcut IS NULL OR length(shortcut) = 1),
    colour      TEXT    CHECK (colour IS NULL OR colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    icon        TEXT,
    target      INTEGER CHECK (target IS NULL OR target > 0),
    target_per  TEXT    CHECK (target_per IN ('day', 'week')),
    successes   TEXT    REFERENCES measure (key),
    trials      TEXT    REFERENCES measure (key),
    retired     INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
    CHECK (built_in = 1 OR name IS NOT NULL),
    CHECK ((target IS NULL) = (target_per IS NULL)),
    CHECK ((kind = 'rate') = (successes IS NOT NULL AND trials IS NOT NULL))
) STRICT;

INSERT INTO measure (key, kind, built_in, position) VALUES
    ('cold-call', 'count', 1, 1),
    ('appointment', 'count', 1, 2),
    ('sale', 'count', 1, 3),
    ('email', 'count', 1, 4),
    ('direct-mail', 'count', 1, 5),
    ('referral-received', 'count', 1, 6),
    ('referral-closed', 'count', 1, 7),
    ('upsell-attempt', 'count', 1, 8),
    ('upsell-success', 'count', 1, 9),
    ('business-card', 'count', 1, 10),
    ('non-sales-time', 'time', 1, 11);

CREATE TABLE prospect (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    name           TEXT    NOT NULL CHECK (length(trim(name)) > 0 AND length(name) <= 500),
    company        TEXT    NOT NULL DEFAULT '',
    phone          TEXT    NOT NULL DEFAULT '',
    email          TEXT    NOT NULL DEFAULT '',
    stage          TEXT    NOT NULL DEFAULT 'open' CHECK (stage IN ('open', 'won', 'lost')),
    source         TEXT    NOT NULL DEFAULT '',
    referred_by    INTEGER REFERENCES prospect (id) ON DELETE SET NULL,
    follow_up      TEXT    CHECK (follow_up IS NULL OR follow_up = datetime(follow_up)),
    follow_up_note TEXT    NOT NULL DEFAULT '',
    note           TEXT    NOT NULL DEFAULT '',
    external_id    TEXT
) STRICT;

CREATE INDEX prospect_by_name ON prospect (name);
CREATE INDEX prospect_by_follow_up ON prospect (follow_up) WHERE follow_up IS NOT NULL;

CREATE TABLE activity (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    measure       TEXT    NOT NULL REFERENCES measure (key),
    quantity      INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
    at            INTEGER NOT NULL,
    day           TEXT    NOT NULL CHECK (day = date(day) AND length(day) = 10),
    hour          INTEGER CHECK (hour BETWEEN 0 AND 23),
    prospect_id   INTEGER REFERENCES prospect (id),
    outcome       TEXT    CHECK (outcome IN ('no-answer', 'voicemail', 'busy', 'wrong-number', 'gatekeeper', 'talked',
                                             'call-back', 'not-interested', 'appointment', 'held', 'no-show',
                                             'cancelled', 'moved')),
    amount        INTEGER CHECK (abs(amount) <= 9000000000000000),
    product       TEXT    NOT NULL DEFAULT '',
    category      TEXT    NOT NULL DEFAULT '',
    meant_for     TEXT    CHECK (meant_for IS NULL OR meant_for = datetime(meant_for)),
    first_contact TEXT    CHECK (first_contact IS NULL OR first_contact = date(first_contact)),
    note          TEXT    NOT NULL DEFAULT '' CHECK (length(note) <= 4000)
) STRICT;

CREATE INDEX activity_by_day ON activity (day, at);
CREATE INDEX activity_by_prospect ON activity (prospect_id, day, at) WHERE prospect_id IS NOT NULL;
CREATE INDEX sale_by_day ON activity (day, prospect_id) WHERE measure = 'sale';

-- A row of a table that was brought in: the same one is not brought in twice.
CREATE TABLE imported_row (
    id          INTEGER PRIMARY KEY,
    fingerprint TEXT    NOT NULL UNIQUE
) STRICT;
