package app.tallyline.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateOrderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(strings = {"23 Nov 2026", "23. november 2026", "23-Nov-26", "23/nov/2026", "Nov 23, 2026",
        "November 23rd, 2026", "Mon, 23 Nov 2026", "mandag den 23. november 2026", "man. 23. nov. 2026",
        "Montag, 23. November 2026", "2026-Nov-23", "23 Nov 2026 14:05", "Nov 23, 2026 2:05 PM"})
    void aMonthInWordsIsReadOneWayOnly(String text) {
        assertEquals(Set.of(DateOrder.YMD), DateOrder.of(List.of(text)));
        for (DateOrder order : List.of(DateOrder.YMD, DateOrder.DMY, DateOrder.MDY)) {
            assertEquals(Optional.of(DAY), order.read(text), text);
        }
    }

    @ParameterizedTest
    @CsvSource({"YMD, 2026-11-23", "YMD, 2026/11/23", "YMD, 20261123", "YMD, 2026-11-23T10:15:00Z", "DMY, 23.11.2026",
        "DMY, 23/11/2026 14:05", "MDY, 11/23/2026", "MDY, 11/23/26", "SERIAL, 46349",
        "SERIAL, 46349.5"})
    void aDateIsReadInItsOrder(DateOrder order, String text) {
        assertEquals(Optional.of(DAY), order.read(text));
        assertEquals(Set.of(order), DateOrder.of(List.of(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "12", "3.5", "hello", "32 Nov 2026", "23 Foo 2026", "2026-13-01", "99999"})
    void whatIsNoDateIsNone(String text) {
        for (DateOrder order : DateOrder.values()) {
            assertEquals(Optional.empty(), order.read(text), order + " " + text);
        }
    }

    @Test
    void theWholeColumnDecides() {
        assertEquals(Set.of(DateOrder.DMY, DateOrder.MDY), DateOrder.of(List.of("03-04-2026", "05-06-2026")));
        assertEquals(Set.of(DateOrder.YMD, DateOrder.DMY), DateOrder.of(List.of("23-11-26")));
        assertEquals(Set.of(DateOrder.DMY), DateOrder.of(List.of("03-04-2026", "13-06-2026")));
        assertEquals(Set.of(DateOrder.MDY), DateOrder.of(List.of("03-04-2026", "05-16-2026")));
    }
}
