-- What the user has chosen: goals, settings, days off; and the public holidays as last looked up.
PRAGMA user_version = 2;

CREATE TABLE goal (
    id      INTEGER PRIMARY KEY,
    month   TEXT    NOT NULL UNIQUE CHECK (month || '-01' = date(month || '-01')),
    sales   INTEGER CHECK (sales BETWEEN 0 AND 1000000),
    revenue INTEGER CHECK (revenue >= 0),
    CHECK ((sales IS NULL) <> (revenue IS NULL))
) STRICT;

CREATE TABLE day_off (
    id   INTEGER PRIMARY KEY,
    day  TEXT    NOT NULL UNIQUE CHECK (day = date(day)),
    name TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE holiday (
    country  TEXT NOT NULL,
    region   TEXT NOT NULL,
    language TEXT NOT NULL,
    day      TEXT NOT NULL CHECK (day = date(day)),
    name     TEXT NOT NULL,
    PRIMARY KEY (country, region, language, day)
) STRICT, WITHOUT ROWID;
