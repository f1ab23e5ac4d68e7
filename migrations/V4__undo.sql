-- The undo history: every change to what the user keeps, as the row was before and after, gathered into steps.
-- The triggers below note changes only while a step is open (recording.step is not null), so undoing is not noted.
PRAGMA user_version = 4;

CREATE TABLE undo_step (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    kind   TEXT    NOT NULL CHECK (kind IN ('record', 'edit', 'delete', 'import', 'goal', 'day-off', 'merge')),
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE undo_change (
    id      INTEGER PRIMARY KEY,
    step    INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
    subject TEXT    NOT NULL,
    row     INTEGER NOT NULL,
    before  TEXT,
    after   TEXT,
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;

CREATE INDEX undo_change_by_step ON undo_change (step);

CREATE TABLE recording (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    step INTEGER
) STRICT;

INSERT INTO recording (id, step) VALUES (1, NULL);

CREATE TRIGGER undo_notes_insert_of_activity AFTER INSERT ON activity WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'activity', new.id,
            NULL,
            json_object('id', new.id, 'measure', new.measure, 'quantity', new.quantity, 'at', new.at,
                        'day', new.day, 'hour', new.hour, 'prospect_id', new.prospect_id, 'outcome', new.outcome,
                        'amount', new.amount, 'product', new.product, 'category', new.category,
                        'meant_for', new.meant_for, 'first_contact', new.first_contact, 'note', new.note));
END;

CREATE TRIGGER undo_notes_update_of_activity AFTER UPDATE ON activity WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'activity', new.id,
            json_object('id', old.id, 'measure', old.measure, 'quantity', old.quantity, 'at', old.at,
                        'day', old.day, 'hour', old.hour, 'prospect_id', old.prospect_id, 'outcome', old.outcome,
                        'amount', old.amount, 'product', old.product, 'category', old.category,
                        'meant_for', old.meant_for, 'first_contact', old.first_contact, 'note', old.note),
            json_object('id', new.id, 'measure', new.measure, 'quantity', new.quantity, 'at', new.at,
                        'day', new.day, 'hour', new.hour, 'prospect_id', new.prospect_id, 'outcome', new.outcome,
                        'amount', new.amount, 'product', new.product, 'category', new.category,
                        'meant_for', new.meant_for, 'first_contact', new.first_contact, 'note', new.note));
END;

CREATE TRIGGER undo_notes_delete_of_activity AFTER DELETE ON activity WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'activity', old.id,
            json_object('id', old.id, 'measure', old.measure, 'quantity', old.quantity, 'at', old.at,
                        'day', old.day, 'hour', old.hour, 'prospect_id', old.prospect_id, 'outcome', old.outcome,
                        'amount', old.amount, 'product', old.product, 'category', old.category,
                        'meant_for', old.meant_for, 'first_contact', old.first_contact, 'note', old.note),
            NULL);
END;

CREATE TRIGGER undo_notes_insert_of_prospect AFTER INSERT ON prospect WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'prospect', new.id,
            NULL,
            json_object('id', new.id, 'name', new.name, 'company', new.company, 'phone', new.phone,
                        'email', new.email, 'stage', new.stage, 'source', new.source,
                        'referred_by', new.referred_by, 'follow_up', new.follow_up,
                        'follow_up_note', new.follow_up_note, 'note', new.note, 'external_id', new.external_id));
END;

CREATE TRIGGER undo_notes_update_of_prospect AFTER UPDATE ON prospect WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'prospect', new.id,
            json_object('id', old.id, 'name', old.name, 'company', old.company, 'phone', old.phone,
                        'email', old.email, 'stage', old.stage, 'source', old.source,
                        'referred_by', old.referred_by, 'follow_up', old.follow_up,
                        'follow_up_note', old.follow_up_note, 'note', old.note, 'external_id', old.external_id),
            json_object('id', new.id, 'name', new.name, 'company', new.company, 'phone', new.phone,
                        'email', new.email, 'stage', new.stage, 'source', new.source,
                        'referred_by', new.referred_by, 'follow_up', new.follow_up,
                        'follow_up_note', new.follow_up_note, 'note', new.note, 'external_id', new.external_id));
END;

CREATE TRIGGER undo_notes_delete_of_prospect AFTER DELETE ON prospect WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'prospect', old.id,
            json_object('id', old.id, 'name', old.name, 'company', old.company, 'phone', old.phone,
                        'email', old.email, 'stage', old.stage, 'source', old.source,
                        'referred_by', old.referred_by, 'follow_up', old.follow_up,
                        'follow_up_note', old.follow_up_note, 'note', old.note, 'external_id', old.external_id),
            NULL);
END;

CREATE TRIGGER undo_notes_insert_of_goal AFTER INSERT ON goal WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'goal', new.id,
            NULL,
            json_object('id', new.id, 'month', new.month, 'sales', new.sales, 'revenue', new.revenue));
END;

CREATE TRIGGER undo_notes_update_of_goal AFTER UPDATE ON goal WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'goal', new.id,
            json_object('id', old.id, 'month', old.month, 'sales', old.sales, 'revenue', old.revenue),
            json_object('id', new.id, 'month', new.month, 'sales', new.sales, 'revenue', new.revenue));
END;

CREATE TRIGGER undo_notes_delete_of_goal AFTER DELETE ON goal WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'goal', old.id,
            json_object('id', old.id, 'month', old.month, 'sales', old.sales, 'revenue', old.revenue),
            NULL);
END;

CREATE TRIGGER undo_notes_insert_of_day_off AFTER INSERT ON day_off WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'day_off', new.id,
            NULL,
            json_object('id', new.id, 'day', new.day, 'name', new.name));
END;

CREATE TRIGGER undo_notes_update_of_day_off AFTER UPDATE ON day_off WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'day_off', new.id,
            json_object('id', old.id, 'day', old.day, 'name', old.name),
            json_object('id', new.id, 'day', new.day, 'name', new.name));
END;

CREATE TRIGGER undo_notes_delete_of_day_off AFTER DELETE ON day_off WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'day_off', old.id,
            json_object('id', old.id, 'day', old.day, 'name', old.name),
            NULL);
END;

CREATE TRIGGER undo_notes_insert_of_imported_row AFTER INSERT ON imported_row WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'imported_row', new.id,
            NULL,
            json_object('id', new.id, 'fingerprint', new.fingerprint));
END;

CREATE TRIGGER undo_notes_update_of_imported_row AFTER UPDATE ON imported_row WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'imported_row', new.id,
            json_object('id', old.id, 'fingerprint', old.fingerprint),
            json_object('id', new.id, 'fingerprint', new.fingerprint));
END;

CREATE TRIGGER undo_notes_delete_of_imported_row AFTER DELETE ON imported_row WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'imported_row', old.id,
            json_object('id', old.id, 'fingerprint', old.fingerprint),
            NULL);
END;
