-- Sums by local day, hour, measure and outcome, kept by the store itself in the transaction that changes the log.
-- An hour of -1 and an outcome of '' stand for "not noted".
PRAGMA user_version = 3;

CREATE TABLE tally (
    day      TEXT    NOT NULL,
    hour     INTEGER NOT NULL CHECK (hour BETWEEN -1 AND 23),
    measure  TEXT    NOT NULL REFERENCES measure (key),
    outcome  TEXT    NOT NULL,
    entries  INTEGER NOT NULL CHECK (entries >= 0),
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    amount   INTEGER NOT NULL,
    PRIMARY KEY (day, hour, measure, outcome)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER tally_adds AFTER INSERT ON activity BEGIN
    INSERT INTO tally (day, hour, measure, outcome, entries, quantity, amount)
    VALUES (new.day, ifnull(new.hour, -1), new.measure, ifnull(new.outcome, ''), 1, new.quantity, ifnull(new.amount, 0))
    ON CONFLICT DO UPDATE SET entries = entries + 1,
                              quantity = quantity + excluded.quantity,
                              amount = amount + excluded.amount;
END;

CREATE TRIGGER tally_takes_away AFTER DELETE ON activity BEGIN
    UPDATE tally SET entries = entries - 1, quantity = quantity - old.quantity, amount = amount - ifnull(old.amount, 0)
    WHERE day = old.day AND hour = ifnull(old.hour, -1) AND measure = old.measure AND outcome = ifnull(old.outcome, '');
    DELETE FROM tally
    WHERE day = old.day AND hour = ifnull(old.hour, -1) AND measure = old.measure AND outcome = ifnull(old.outcome, '')
      AND entries = 0;
END;

CREATE TRIGGER tally_moves AFTER UPDATE ON activity BEGIN
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
