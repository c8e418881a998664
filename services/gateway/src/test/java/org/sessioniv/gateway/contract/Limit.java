package org.sessioniv.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Duration;

/** The defaults of limits as a document shows them: records as objects, durations in milliseconds. */
final class Limit {
    private Limit() {}

    static JsonNode of(Record limits) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        for (RecordComponent component : limits.getClass().getRecordComponents()) {
            String name = component.getName();
            Object value = valueOf(component, limits);
            if (value instanceof Duration duration) {
                shown.put(name + "Ms", duration.toMillis());
            } else if (value instanceof Integer || value instanceof Long) {
                shown.put(name, ((Number) value).longValue());
            } else if (value instanceof Double number) {
                shown.put(name, Math.round(number * 1_000) / 1_000.0);
            } else {
                shown.set(name, of((Record) value));
            }
        }
        return shown;
    }

    private static Object valueOf(RecordComponent component, Record limits) {
        try {
            return component.getAccessor().invoke(limits);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
