-- Two machines and long work: each entry and prospect is the same one in every copy of the store, it is known when it was
-- changed last, and a step that takes long is written in pieces, among which others write.
PRAGMA user_version = 7;

-- A step whose pieces are not all written: taken back by the next program to open the store if its own ends before.
ALTER TABLE undo_step ADD COLUMN unfinished INTEGER NOT NULL DEFAULT 0 CHECK (unfinished IN (0, 1));

-- When the store was last written to, in milliseconds since 1970; and a number that no other store has but its copies.
ALTER TABLE recording ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE recording ADD COLUMN store INTEGER NOT NULL DEFAULT 0;
UPDATE recording SET store = random();

-- What an entry or a prospect is known by in every copy of the store: a number drawn when it is made. Entries made before
-- this version go by their moment and number, which copies have in common already.
DROP TRIGGER tally_moves;
DROP TRIGGER undo_notes_insert_of_activity;
DROP TRIGGER undo_notes_update_of_activity;
DROP TRIGGER undo_notes_delete_of_activity;
DROP TRIGGER undo_notes_insert_of_prospect;
DROP TRIGGER undo_notes_update_of_prospect;
DROP TRIGGER undo_notes_delete_of_prospect;

ALTER TABLE activity ADD COLUMN uid INTEGER NOT NULL DEFAULT 0;
ALTER TABLE prospect ADD COLUMN uid INTEGER NOT NULL DEFAULT 0;
UPDATE activity SET uid = (at << 20) | (id & 1048575);
UPDATE prospect SET uid = random();

UPDATE undo_change SET before = json_set(before, '$.uid', ((before ->> 'at') << 20) | (row & 1048575))
WHERE subject = 'activity' AND before IS NOT NULL;
UPDATE undo_change SET after = json_set(after, '$.uid', ((after ->> 'at') << 20) | (row & 1048575))
WHERE subject = 'activity' AND after IS NOT NULL;
UPDATE undo_change
SET before = json_set(before, '$.uid', ifnull((SELECT uid FROM prospect WHERE id = row), -row))
WHERE subject = 'prospect' AND before IS NOT NULL;
UPDATE undo_change
SET after = json_set(after, '$.uid', ifnull((SELECT uid FROM prospect WHERE id = row), -row))
WHERE subject = 'prospect' AND after IS NOT NULL;

CREATE TRIGGER tally_moves AFTER UPDATE OF day, hour, measure, outcome, quantity, amount
ON activity BEGIN
    UPDATE tally SET entries = entries - 1, quantity = quantity - old.quantity, amount = amount - ifnull(old.amount, 0)
    WHERE day = old.day AND hour = ifnull(old.hour, -1) AND measure = old.measure AND outcome = ifnull(old.outcome, '');
    DELETE FROM tally
    WHERE day = old.day AND hour = ifnull(old.hour, -1) AND measure = old.measure AND outcome = ifnull(old.outcome, '')
      AND entries = 0;
    INSERT INTO tally (day, hour, measure, outcome, entries, quantity, amount)
    VALUES (new.day, ifnull(new.hour, -1), new.measure, ifnull(new.outcome, ''), 1, new.quantity, ifnull(new.amount, 0))
    ON CONFLICT DO UPDATE SET entries = entries + 1,
                              quantity = quantity + excluded.quantity,
                              amount = amount + excluded.amount;
END;

CREATE TRIGGER undo_notes_insert_of_activity AFTER INSERT ON activity WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'activity', new.id,
            NULL,
            json_object('id', new.id, 'measure', new.measure, 'quantity', new.quantity, 'at', new.at,
                        'day', new.day, 'hour', new.hour, 'prospect_id', new.prospect_id,
                        'outcome', new.outcome, 'amount', new.amount, 'product', new.product,
                        'category', new.category, 'meant_for', new.meant_for,
                        'first_contact', new.first_contact, 'note', new.note, 'uid', new.uid));
END;

CREATE TRIGGER undo_notes_update_of_activity AFTER UPDATE ON activity WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'activity', new.id,
            json_object('id', old.id, 'measure', old.measure, 'quantity', old.quantity, 'at', old.at,
                        'day', old.day, 'hour', old.hour, 'prospect_id', old.prospect_id,
                        'outcome', old.outcome, 'amount', old.amount, 'product', old.product,
                        'category', old.category, 'meant_for', old.meant_for,
                        'first_contact', old.first_contact, 'note', old.note, 'uid', old.uid),
            json_object('id', new.id, 'measure', new.measure, 'quantity', new.quantity, 'at', new.at,
                        'day', new.day, 'hour', new.hour, 'prospect_id', new.prospect_id,
                        'outcome', new.outcome, 'amount', new.amount, 'product', new.product,
                        'category', new.category, 'meant_for', new.meant_for,
                        'first_contact', new.first_contact, 'note', new.note, 'uid', new.uid));
END;

CREATE TRIGGER undo_notes_delete_of_activity AFTER DELETE ON activity WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'activity', old.id,
            json_object('id', old.id, 'measure', old.measure, 'quantity', old.quantity, 'at', old.at,
                        'day', old.day, 'hour', old.hour, 'prospect_id', old.prospect_id,
                        'outcome', old.outcome, 'amount', old.amount, 'product', old.product,
                        'category', old.category, 'meant_for', old.meant_for,
                        'first_contact', old.first_contact, 'note', old.note, 'uid', old.uid),
            NULL);
END;

CREATE TRIGGER undo_notes_insert_of_prospect AFTER INSERT ON prospect WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'prospect', new.id,
            NULL,
            json_object('id', new.id, 'name', new.name, 'company', new.company, 'phone', new.phone,
                        'email', new.email, 'stage', new.stage, 'source', new.source,
                        'referred_by', new.referred_by, 'follow_up', new.follow_up,
                        'follow_up_note', new.follow_up_note, 'note', new.note,
                        'external_id', new.external_id, 'uid', new.uid));
END;

CREATE TRIGGER undo_notes_update_of_prospect AFTER UPDATE ON prospect WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'prospect', new.id,
            json_object('id', old.id, 'name', old.name, 'company', old.company, 'phone', old.phone,
                        'email', old.email, 'stage', old.stage, 'source', old.source,
                        'referred_by', old.referred_by, 'follow_up', old.follow_up,
                        'follow_up_note', old.follow_up_note, 'note', old.note,
                        'external_id', old.external_id, 'uid', old.uid),
            json_object('id', new.id, 'name', new.name, 'company', new.company, 'phone', new.phone,
                        'email', new.email, 'stage', new.stage, 'source', new.source,
                        'referred_by', new.referred_by, 'follow_up', new.follow_up,
                        'follow_up_note', new.follow_up_note, 'note', new.note,
                        'external_id', new.external_id, 'uid', new.uid));
END;

CREATE TRIGGER undo_notes_delete_of_prospect AFTER DELETE ON prospect WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'prospect', old.id,
            json_object('id', old.id, 'name', old.name, 'company', old.company, 'phone', old.phone,
                        'email', old.email, 'stage', old.stage, 'source', old.source,
                        'referred_by', old.referred_by, 'follow_up', old.follow_up,
                        'follow_up_note', old.follow_up_note, 'note', old.note,
                        'external_id', old.external_id, 'uid', old.uid),
            NULL);
END;

-- Which of them were changed or deleted after they were made, and when: what was changed last wins where two copies meet.
CREATE TABLE revision (
    subject TEXT    NOT NULL CHECK (subject IN ('activity', 'prospect')),
    uid     INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    gone    INTEGER NOT NULL CHECK (gone IN (0, 1)),
    become  INTEGER,
    PRIMARY KEY (subject, uid),
    CHECK (become IS NULL OR gone = 1)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER revision_of_activity AFTER UPDATE ON activity BEGIN
    INSERT INTO revision (subject, uid, at, gone) VALUES ('activity', new.uid, (SELECT at FROM recording), 0)
    ON CONFLICT DO UPDATE SET at = excluded.at, gone = 0, become = NULL;
END;

CREATE TRIGGER revision_of_activity_gone AFTER DELETE ON activity BEGIN
    INSERT INTO revision (subject, uid, at, gone) VALUES ('activity', old.uid, (SELECT at FROM recording), 1)
    ON CONFLICT DO UPDATE SET at = excluded.at, gone = 1, become = NULL;
END;

CREATE TRIGGER revision_of_activity_back AFTER INSERT ON activity BEGIN
    UPDATE revision SET at = (SELECT at FROM recording), gone = 0, become = NULL
    WHERE subject = 'activity' AND uid = new.uid;
END;

CREATE TRIGGER revision_of_prospect AFTER UPDATE ON prospect BEGIN
    INSERT INTO revision (subject, uid, at, gone) VALUES ('prospect', new.uid, (SELECT at FROM recording), 0)
    ON CONFLICT DO UPDATE SET at = excluded.at, gone = 0, become = NULL;
END;

CREATE TRIGGER revision_of_prospect_gone AFTER DELETE ON prospect BEGIN
    INSERT INTO revision (subject, uid, at, gone) VALUES ('prospect', old.uid, (SELECT at FROM recording), 1)
    ON CONFLICT DO UPDATE SET at = excluded.at, gone = 1, become = NULL;
END;

CREATE TRIGGER revision_of_prospect_back AFTER INSERT ON prospect BEGIN
    UPDATE revision SET at = (SELECT at FROM recording), gone = 0, become = NULL
    WHERE subject = 'prospect' AND uid = new.uid;
END;

-- How the columns of tables with those headings were understood, so that the next one of the kind is understood likewise.
CREATE TABLE kept_mapping (
    headings TEXT NOT NULL,
    part     TEXT NOT NULL,
    said     TEXT NOT NULL,
    PRIMARY KEY (headings, part)
) STRICT, WITHOUT ROWID;
