package org.sessioniv.counting.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;

/** The library's values as they stand in a tree: exact numbers as text, options by name, constants as dashed words. */
final class Values {
    private Values() {}

    static Object of(Object value) {
        if (value instanceof Fraction number) {
            return number.exact();
        }
        if (value instanceof Option option) {
            return option.id();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (value instanceof Optional<?> perhaps) {
            return perhaps.map(Values::of).orElse(null);
        }
        if (value instanceof Collection<?> several) {
            List<Object> list = new ArrayList<>();
            several.forEach(each -> list.add(of(each)));
            return list;
        }
        if (value instanceof Map<?, ?> fields) {
            Map<String, Object> map = new LinkedHashMap<>();
            fields.forEach((name, each) -> map.put(String.valueOf(of(name)), of(each)));
            return map;
        }
        return value;
    }
}
