-- Half days off; the weekly review that was closed, with its note; the first steps of each prospect, for cohorts.
PRAGMA user_version = 6;

ALTER TABLE day_off ADD COLUMN half INTEGER NOT NULL DEFAULT 0 CHECK (half IN (0, 1));

DROP TRIGGER undo_notes_insert_of_day_off;
DROP TRIGGER undo_notes_update_of_day_off;
DROP TRIGGER undo_notes_delete_of_day_off;

CREATE TRIGGER undo_notes_insert_of_day_off AFTER INSERT ON day_off WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'day_off', new.id,
            NULL,
            json_object('id', new.id, 'day', new.day, 'name', new.name, 'half', new.half));
END;

CREATE TRIGGER undo_notes_update_of_day_off AFTER UPDATE ON day_off WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'day_off', new.id,
            json_object('id', old.id, 'day', old.day, 'name', old.name, 'half', old.half),
            json_object('id', new.id, 'day', new.day, 'name', new.name, 'half', new.half));
END;

CREATE TRIGGER undo_notes_delete_of_day_off AFTER DELETE ON day_off WHEN (SELECT step FROM recording) IS NOT NULL BEGIN
    INSERT INTO undo_change (step, subject, row, before, after)
    VALUES ((SELECT step FROM recording), 'day_off', old.id,
            json_object('id', old.id, 'day', old.day, 'name', old.name, 'half', old.half),
            NULL);
END;

-- Steps noted before this version hold days off without the new column.
UPDATE undo_change SET before = json_set(before, '$.half', 0) WHERE subject = 'day_off' AND before IS NOT NULL;
UPDATE undo_change SET after = json_set(after, '$.half', 0) WHERE subject = 'day_off' AND after IS NOT NULL;

-- What the user means to change after a week, as said when its review was closed.
CREATE TABLE closed_review (
    first_day TEXT NOT NULL PRIMARY KEY CHECK (first_day = date(first_day)),
    note      TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 4000)
) STRICT, WITHOUT ROWID;

-- The day of each prospect's first contact (or the one noted with a sale), first appointment set and first sale.
ALTER TABLE prospect_tally ADD COLUMN first_contact TEXT;
ALTER TABLE prospect_tally ADD COLUMN first_appointment TEXT;
ALTER TABLE prospect_tally ADD COLUMN first_sale TEXT;

CREATE VIEW prospect_first (prospect_id, first_contact, first_appointment, first_sale) AS
SELECT prospect_id,
       min(min(CASE WHEN measure IN ('cold-call', 'email', 'direct-mail', 'appointment') THEN day ELSE '9999' END,
               ifnull(first_contact, '9999'))),
       min(CASE WHEN measure = 'appointment' THEN day END),
       min(CASE WHEN measure = 'sale' THEN day END)
FROM activity WHERE prospect_id IS NOT NULL GROUP BY prospect_id;

UPDATE prospect_tally
SET first_contact = nullif(f.first_contact, '9999'), first_appointment = f.first_appointment, first_sale = f.first_sale
FROM prospect_first f WHERE f.prospect_id = prospect_tally.prospect_id;

CREATE INDEX appointment_in_hand ON activity (day)
    WHERE measure = 'appointment' AND prospect_id IS NOT NULL AND (outcome IS NULL OR outcome = 'moved');
CREATE INDEX prospect_by_first_contact ON prospect_tally (first_contact, first_appointment, first_sale)
    WHERE first_contact IS NOT NULL;

DROP TRIGGER prospect_tally_adds;
DROP TRIGGER prospect_tally_takes_away;
DROP TRIGGER prospect_tally_moves;

CREATE TRIGGER prospect_tally_adds AFTER INSERT ON activity WHEN new.prospect_id IS NOT NULL BEGIN
    INSERT INTO prospect_tally (prospect_id, entries, contacts, last_day)
    VALUES (new.prospect_id, 1,
            CASE WHEN new.measure IN ('cold-call', 'email', 'direct-mail', 'appointment') THEN new.quantity ELSE 0 END,
            new.day)
    ON CONFLICT DO UPDATE SET entries = entries + 1,
                              contacts = contacts + excluded.contacts,
                              last_day = max(last_day, excluded.last_day);
    UPDATE prospect_tally
    SET first_contact = nullif(min(ifnull(first_contact, '9999'), ifnull(new.first_contact, '9999'),
                                   CASE WHEN new.measure IN ('cold-call', 'email', 'direct-mail', 'appointment')
                                        THEN new.day ELSE '9999' END), '9999'),
        first_appointment = CASE WHEN new.measure = 'appointment'
                                 THEN min(ifnull(first_appointment, new.day), new.day) ELSE first_appointment END,
        first_sale = CASE WHEN new.measure = 'sale' THEN min(ifnull(first_sale, new.day), new.day) ELSE first_sale END
    WHERE prospect_id = new.prospect_id;
END;

CREATE TRIGGER prospect_tally_takes_away AFTER DELETE ON activity WHEN old.prospect_id IS NOT NULL BEGIN
    DELETE FROM prospect_tally WHERE prospect_id = old.prospect_id AND entries = 1;
    UPDATE prospect_tally
    SET entries = entries - 1,
        contacts = contacts - CASE WHEN old.measure IN ('cold-call', 'email', 'direct-mail', 'appointment')
                                   THEN old.quantity ELSE 0 END,
        last_day = (SELECT max(day) FROM activity WHERE prospect_id = old.prospect_id),
        (first_contact, first_appointment, first_sale) =
            (SELECT nullif(first_contact, '9999'), first_appointment, first_sale FROM prospect_first
             WHERE prospect_id = old.prospect_id)
    WHERE prospect_id = old.prospect_id;
END;

CREATE TRIGGER prospect_tally_moves AFTER UPDATE OF prospect_id, measure, quantity, day, first_contact ON activity
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
    UPDATE prospect_tally
    SET (first_contact, first_appointment, first_sale) =
            (SELECT nullif(f.first_contact, '9999'), f.first_appointment, f.first_sale FROM prospect_first f
             WHERE f.prospect_id = prospect_tally.prospect_id)
    WHERE prospect_id IN (old.prospect_id, new.prospect_id);
END;

-- Sums by local day and measure, kept in step with the tally: a figure over years reads a row a day.
CREATE TABLE day_tally (
    day      TEXT    NOT NULL,
    measure  TEXT    NOT NULL REFERENCES measure (key),
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    connects INTEGER NOT NULL CHECK (connects >= 0),
    held     INTEGER NOT NULL CHECK (held >= 0),
    amount   INTEGER NOT NULL,
    PRIMARY KEY (day, measure)
) STRICT, WITHOUT ROWID;

-- What one row of the tally adds to its day.
CREATE VIEW tally_for_day (day, measure, quantity, connects, held, amount) AS
SELECT day, measure, quantity,
       CASE WHEN measure = 'cold-call' AND outcome IN ('talked', 'call-back', 'not-interested', 'appointment')
            THEN quantity ELSE 0 END,
       CASE WHEN measure = 'appointment' AND outcome = 'held' THEN quantity ELSE 0 END,
       amount
FROM tally;

INSERT INTO day_tally
SELECT day, measure, sum(quantity), sum(connects), sum(held), sum(amount) FROM tally_for_day GROUP BY day, measure;

CREATE TRIGGER day_tally_adds AFTER INSERT ON tally BEGIN
    INSERT INTO day_tally (day, measure, quantity, connects, held, amount)
    VALUES (new.day, new.measure, new.quantity,
            CASE WHEN new.measure = 'cold-call'
                      AND new.outcome IN ('talked', 'call-back', 'not-interested', 'appointment')
                 THEN new.quantity ELSE 0 END,
            CASE WHEN new.measure = 'appointment' AND new.outcome = 'held' THEN new.quantity ELSE 0 END,
            new.amount)
    ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity,
                              connects = connects + excluded.connects,
                              held = held + excluded.held,
                              amount = amount + excluded.amount;
END;

-- A row of the tally changes in its sums alone, never in what they are of.
CREATE TRIGGER day_tally_follows AFTER UPDATE ON tally BEGIN
    UPDATE day_tally
    SET quantity = quantity + new.quantity - old.quantity,
        connects = connects + CASE WHEN old.measure = 'cold-call'
                                        AND old.outcome IN ('talked', 'call-back', 'not-interested', 'appointment')
                                   THEN new.quantity - old.quantity ELSE 0 END,
        held = held + CASE WHEN old.measure = 'appointment' AND old.outcome = 'held'
                           THEN new.quantity - old.quantity ELSE 0 END,
        amount = amount + new.amount - old.amount
    WHERE day = old.day AND measure = old.measure;
END;

CREATE TRIGGER day_tally_takes_away AFTER DELETE ON tally BEGIN
    UPDATE day_tally
    SET quantity = quantity - old.quantity,
        connects = connects - CASE WHEN old.measure = 'cold-call'
                                        AND old.outcome IN ('talked', 'call-back', 'not-interested', 'appointment')
                                   THEN old.quantity ELSE 0 END,
        held = held - CASE WHEN old.measure = 'appointment' AND old.outcome = 'held' THEN old.quantity ELSE 0 END,
        amount = amount - old.amount
    WHERE day = old.day AND measure = old.measure;
    DELETE FROM day_tally
    WHERE day = old.day AND measure = old.measure
      AND NOT EXISTS (SELECT 1 FROM tally WHERE day = old.day AND measure = old.measure);
END;
