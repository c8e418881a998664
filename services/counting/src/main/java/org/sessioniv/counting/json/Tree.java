package org.sessioniv.counting.json;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sessioniv.counting.model.Option;

/** Looking at plain trees, with words for people where they are of another form than asked for. */
final class Tree {
    private static final String HEX = "0123456789ABCDEF";

    private Tree() {}

    static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof BigInteger;
    }

    static List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("the answer is a list in [ ], not " + shown(value));
    }

    static Map<?, ?> map(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("the answer is an object in { }, not " + shown(value));
    }

    static String name(Object value) {
        if (value instanceof String name) {
            return name;
        }
        throw new IllegalArgumentException("an option is a text, not " + shown(value));
    }

    static Option option(Object name) {
        return new Option(name(name));
    }

    static int small(Object value) {
        if (isWhole(value) && new BigInteger(value.toString()).bitLength() < Integer.SIZE) {
            return Integer.parseInt(value.toString());
        }
        throw new IllegalArgumentException("a score is a whole number, not " + shown(value));
    }

    /** As JSON writes it, in the shortest form, for sentences about it. */
    static String shown(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Tree::shown).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            Function<Map.Entry<?, ?>, String> field =
                    entry -> shown(String.valueOf(entry.getKey())) + ":" + shown(entry.getValue());
            return map.entrySet().stream().map(field).collect(Collectors.joining(",", "{", "}"));
        }
        return String.valueOf(value);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            switch (letter) {
                case '"', '\\' -> quoted.append('\\').append(letter);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                default -> {
                    if (letter < ' ') {
                        quoted.append("\\u00").append(letter < 0x10 ? '0' : '1').append(HEX.charAt(letter % 0x10));
                    } else {
                        quoted.append(letter);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
