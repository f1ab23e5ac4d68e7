package app.tallyline.terminal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import app.tallyline.metrics.CoreRates;
import app.tallyline.metrics.Rate;
import app.tallyline.metrics.Spread;
import app.tallyline.metrics.Totals;
import app.tallyline.model.Measure;
import app.tallyline.model.WorkingDays;

/// Answers as JSON objects whose keys stay in order.
final class Json {
    private Json() {}

    /// An object, keys and values by turns; an empty optional becomes null.
    static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }

    static Map<String, Object> rate(Rate rate) {
        return object("successes", rate.successes(), "trials", rate.trials(), "rate", rate.share(), "low",
                rate.interval().map(Rate.Interval::low).orElse(null), "high",
                rate.interval().map(Rate.Interval::high).orElse(null));
    }

    static Map<String, Object> rates(CoreRates rates) {
        return object("appointment", rate(rates.appointment()), "close", rate(rates.close()), "callToSale",
                rate(rates.callToSale()));
    }

    /// The total of every measure asked about, those of 0 among them.
    static Map<String, Object> totals(Totals totals, List<Measure> measures) {
        Map<String, Object> object = new LinkedHashMap<>();
        measures.forEach(measure -> object.put(measure.key(), totals.of(measure)));
        return object;
    }

    static Map<String, Object> spread(Spread spread) {
        return object("count", spread.count(), "median", spread.median(), "mean", spread.mean());
    }

    static String write(Map<String, Object> object) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            value(json, object);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().lines().map(Visible::escaped).collect(Collectors.joining(System.lineSeparator()));
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case OptionalLong number when number.isPresent() -> json.writeNumber(number.getAsLong());
            case OptionalLong _ -> json.writeNull();
            case OptionalDouble number when number.isPresent() -> json.writeNumber(number.getAsDouble());
            case OptionalDouble _ -> json.writeNull();
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case WorkingDays days -> json.writeNumber(days.decimal());
            case Boolean truth -> json.writeBoolean(truth);
            case List<?> list -> {
                json.writeStartArray();
                for (Object each : list) {
                    value(json, each);
                }
                json.writeEndArray();
            }
            case Map<?, ?> object -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : object.entrySet()) {
                    json.writeFieldName((String) entry.getKey());
                    value(json, entry.getValue());
                }
                json.writeEndObject();
            }
            default -> json.writeString(value.toString());
        }
    }
}
