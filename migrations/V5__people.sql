-- Prospects are searched by word, and known by how often and when they were last contacted;
-- a running timer outlives the program; the setting up of measures can be undone.
PRAGMA user_version = 5;

-- What search goes by: the tokenizer leaves out accents, but knows no other spelling of these letters; a number is
-- found with and without the code of its country.
ALTER TABLE prospect ADD COLUMN dialled TEXT GENERATED ALWAYS AS (
    replace(replace(replace(replace(replace(replace(phone, ' ', ''), '-', ''), '.', ''), '(', ''), ')', ''), '+', '')) VIRTUAL;
ALTER TABLE prospect ADD COLUMN searched TEXT GENERATED ALWAYS AS (
    replace(replace(replace(replace(replace(replace(replace(
        name || ' ' || company || ' ' || email || ' ' || phone || ' ' || dialled || ' ' || substr(dialled, 2) || ' '
             || substr(dialled, 3) || ' ' || substr(dialled, 4) || ' ' || note,
        'ø', 'o'), 'Ø', 'o'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss'), 'ł', 'l'), 'đ', 'd')) VIRTUAL;

CREATE VIRTUAL TABLE prospect_word USING fts5(
    searched, content = 'prospect', content_rowid = 'id', columnsize = 0, prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co S*'");
CREATE VIRTUAL TABLE prospect_vocabulary USING fts5vocab('prospect_word', 'row');

INSERT INTO prospect_word (prospect_word, rank) VALUES ('secure-delete', 1);
INSERT INTO prospect_word (prospect_word) VALUES ('rebuild');

CREATE TRIGGER search_learns AFTER INSERT ON prospect BEGIN
    INSERT INTO prospect_word (rowid, searched) VALUES (new.id, new.searched);
END;

CREATE TRIGGER search_forgets AFTER DELETE ON prospect BEGIN
    INSERT INTO prospect_word (prospect_word, rowid, searched) VALUES ('delete', old.id, old.searched);
END;

CREATE TRIGGER search_learns_anew AFTER UPDATE OF name, company, phone, email, note ON prospect BEGIN
    INSERT INTO prospect_word (prospect_word, rowid, searched) VALUES ('delete', old.id, old.searched);
    INSERT INTO prospect_word (rowid, searched) VALUES (new.id, new.searched);
END;

DROP INDEX prospect_by_name;
CREATE INDEX prospect_by_name ON prospect (name COLLATE NOCASE);
CREATE INDEX prospect_by_referrer ON prospect (referred_by) WHERE referred_by IS NOT NULL;

-- Contacts made with each prospect, and the day of the last activity, kept in the transaction that changes the log.
CREATE TABLE prospect_tally (
    prospect_id INTEGER PRIMARY KEY,
    entries     INTEGER NOT NULL CHECK (entries >= 0),
    contacts    INTEGER NOT NULL CHECK (contacts >= 0),
    last_day    TEXT    NOT NULL
) STRICT;

CREATE INDEX prospect_by_last_day ON prospect_tally (last_day);

INSERT INTO prospect_tally (prospect_id, entries, contacts, last_day)
SELECT prospect_id, count(*),
       sum(CASE WHEN measure IN ('cold-call', 'email', 'direct-mail', 'appointment') THEN quantity ELSE 0 END), max(day)
FROM activity WHERE prospect_id IS NOT NULL GROUP BY prospect_id;

CREATE TRIGGER prospect_tally_adds AFTER INSERT ON activity WHEN new.prospect_id IS NOT NULL BEGIN
    INSERT INTO prospect_tally (prospect_id, entries, contacts, last_day)
    VALUES (new.prospect_id, 1,
            CASE WHEN new.measure IN ('cold-call', 'email', 'direct-mail', 'appointment') THEN new.quantity ELSE 0 END,
            new.day)
    ON CONFLICT DO UPDATE SET entries = entries + 1,
                              contacts = contacts + excluded.contacts,
                              last_day = max(last_day, excluded.last_day);
END;

CREATE TRIGGER prospect_tally_takes_away AFTER DELETE ON activity WHEN old.prospect_id IS NOT NULL BEGIN
    UPDATE prospect_tally
    SET entries = entries - 1,
        contacts = contacts - CASE WHEN old.measure IN ('cold-call', 'email', 'direct-mail', 'appointment')
                                   THEN old.quantity ELSE 0 END,
        last_day = ifnull((SELECT max(day) FROM activity WHERE prospect_id = old.prospect_id), last_day)
    WHERE prospect_id = old.prospect_id;
    DELETE FROM prospect_tally WHERE prospect_id = old.prospect_id AND entries = 0;
END;

CREATE TRIGGER prospect_tally_moves AFTER UPDATE OF prospect_id, measure, quantity, day ON activity
WHEN old.prospect_id IS NOT NULL OR new.prospect_id IS NOT NULL BEGIN
    UPDATE prospect_tally
    SET entries = entries - 1,
        contacts = contacts - CASE WHEN old.measure IN ('cold-call', 'email', 'direct-mail', 'appointment')
                                   THEN old.quantity ELSE 0 END,
        last_day = ifnull((SELECT max(day) FROM activity WHERE prospect_id = old.prospect_id), last_day)
    WHERE prospect_id = old.prospect_id;
    DELETE FROM prospect_tally WHERE prospect_id = old.prospect_id AND entries = 0;
    INSERT INTO prospect_tally (prospect_id, entries, contacts, last_day)
    SELECT new.prospect_id, 1,
           CASE WHEN new.measure IN ('cold-call', 'email', 'direct-mail', 'appointment') THEN new.quantity ELSE 0 END,
           new.day
    WHERE new.prospect_id IS NOT NULL
    ON CONFLICT DO UPDATE SET entries = entries + 1,
                              contacts = contacts + excluded.contacts,
                              last_day = max(last_day, excluded.last_day);
END;

-- Appointments that wait for their day or their outcome; time by what it went to.
CREATE INDEX appointment_by_time ON activity (meant_for) WHERE measure = 'appointment' AND meant_for IS NOT NULL;
CREATE INDEX time_by_day ON activity (day, category, quantity) WHERE measure = 'non-sales-time';

-- The one timer that may be running.
CREATE TABLE timer (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    measure  TEXT    NOT NULL REFERENCES measure (key) ON DELETE CASCADE,
    since    INTEGER NOT NULL,
    category TEXT    NOT NULL
) STRICT;

UPDATE measure SET shortcut = 'M' WHERE key = 'email';
UPDATE measure SET shortcut = 'L' WHERE key = 'direct-mail';
UPDATE measure SET shortcut = 'R' WHERE key = 'referral-received';
UPDATE measure SET shortcut = 'F' WHERE key = 'referral-closed';
UPDATE measure SET shortcut = 'U' WHERE key = 'upsell-attempt';
UPDATE measure SET shortcut = 'Y' WHERE key = 'upsell-success';
UPDATE measure SET shortcut = 'X' WHERE key = 'business-card';
UPDATE measure SET shortcut = 'O' WHERE key = 'non-sales-time';

-- A measure has no number of its own, so its row's number stands for it; nothing here ever renumbers rows (VACUUM).
CREATE TRIGGER undo_notes_insert_of_measure AFTER INSERT ON measure WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'measure', new.rowid,
            NULL,
            json_object('rowid', new.rowid, 'key', new.key, 'kind', new.kind, 'built_in', new.built_in,
                        'position', new.position, 'name', new.name, 'shortcut', new.shortcut, 'colour', new.colour,
                        'icon', new.icon, 'target', new.target, 'target_per', new.target_per,
                        'successes', new.successes, 'trials', new.trials, 'retired', new.retired));
END;

CREATE TRIGGER undo_notes_update_of_measure AFTER UPDATE ON measure WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'measure', new.rowid,
            json_object('rowid', old.rowid, 'key', old.key, 'kind', old.kind, 'built_in', old.built_in,
                        'position', old.position, 'name', old.name, 'shortcut', old.shortcut, 'colour', old.colour,
                        'icon', old.icon, 'target', old.target, 'target_per', old.target_per,
                        'successes', old.successes, 'trials', old.trials, 'retired', old.retired),
            json_object('rowid', new.rowid, 'key', new.key, 'kind', new.kind, 'built_in', new.built_in,
                        'position', new.position, 'name', new.name, 'shortcut', new.shortcut, 'colour', new.colour,
                        'icon', new.icon, 'target', new.target, 'target_per', new.target_per,
                        'successes', new.successes, 'trials', new.trials, 'retired', new.retired));
END;
