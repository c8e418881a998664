package org.sessioniv.server.meetingfile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.Written;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value of a YAML file that knows its line and path; what is wrong with it is reported, not thrown. */
final class YamlValue {
    private final Node node;
    private final String path;
    private final Consumer<Problem> problems;

    YamlValue(Node node, String path, Consumer<Problem> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    void report(String text) {
        problems.accept(new Problem(line(node), path, text));
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** The fields of a mapping; unknown, repeated and missing ones are reported. */
    Map<String, YamlValue> fields(Set<String> required, Set<String> optional) {
        Map<String, YamlValue> fields = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            report("expected fields (" + String.join(", ", sorted(required)) + ")");
            return fields;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            YamlValue value = new YamlValue(tuple.getValueNode(), path.isEmpty() ? key : path + "." + key, problems);
            int line = line(tuple.getKeyNode());
            if (!required.contains(key) && !optional.contains(key)) {
                problems.accept(new Problem(line, value.path, "unknown key; known are " + known(required, optional)));
            } else if (fields.put(key, value) != null) {
                problems.accept(new Problem(line, value.path, "this key stands here twice"));
            }
        }
        for (String key : sorted(required)) {
            if (!fields.containsKey(key)) {
                report("the key '" + key + "' is missing");
            }
        }
        return fields;
    }

    private static String known(Set<String> required, Set<String> optional) {
        Set<String> all = new HashSet<>(required);
        all.addAll(optional);
        return String.join(", ", sorted(all));
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }

    /** What stands under each key, whatever the keys are; one that stands twice is reported. */
    Map<String, YamlValue> entries() {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            report("expected keys with values");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            YamlValue value = new YamlValue(tuple.getValueNode(), path + "." + key, problems);
            if (entries.put(key, value) != null) {
                problems.accept(new Problem(line(tuple.getKeyNode()), value.path, "this key stands here twice"));
            }
        }
        return entries;
    }

    List<YamlValue> items() {
        List<YamlValue> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                items.add(new YamlValue(item, path + "[" + items.size() + "]", problems));
            }
        } else {
            report("expected a list");
        }
        return items;
    }

    /** The line, of at most so many characters. */
    Optional<String> line(int most) {
        return written(Written::line, most);
    }

    /** The text, of one line or more, of at most so many characters. */
    Optional<String> text(int most) {
        return written(Written::text, most);
    }

    private Optional<String> written(Function<String, Written> door, int most) {
        Optional<Written> written = node instanceof ScalarNode scalar
                ? Optional.of(door.apply(scalar.getValue())).filter(found -> !found.isBlank())
                : Optional.empty();
        if (written.isEmpty()) {
            report("expected a text");
            return Optional.empty();
        }
        String words = written.get().words();
        Optional<Rejection> fault = written.get().fault(most);
        fault.ifPresent(found -> report(
                found.code() == Rejection.Code.TOO_LONG
                        ? "has " + words.length() + " characters; at most " + most + " are allowed"
                        : found.detail()));
        return fault.isPresent() ? Optional.empty() : Optional.of(words);
    }

    Optional<LocalDate> date() {
        return line(20).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                report("expected a date such as 2017-10-17, found '" + text + "'");
                return Optional.empty();
            }
        });
    }

    /** A day and the time on the clock of a place. */
    Optional<LocalDateTime> moment() {
        return line(20).flatMap(text -> {
            try {
                return Optional.of(LocalDateTime.parse(text));
            } catch (DateTimeParseException e) {
                report("expected a day and time such as 2017-10-10T18:00, found '" + text + "'");
                return Optional.empty();
            }
        });
    }

    /** A zone by its place in the IANA tables. Abbreviations are refused: they mean different things in two places. */
    Optional<String> zone() {
        return line(60).flatMap(text -> {
            boolean named = text.equals("UTC")
                    || text.contains("/") && ZoneId.getAvailableZoneIds().contains(text);
            if (!named) {
                report("expected a time zone such as Europe/Kyiv or UTC, found '" + text + "'");
            }
            return Optional.of(text).filter(zone -> named);
        });
    }

    Optional<Integer> number(int least, int most) {
        return line(20).flatMap(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return Optional.of(number);
                }
            } catch (NumberFormatException e) {
                // Reported below with what was expected.
            }
            report("expected a whole number from " + least + " to " + most + ", found '" + text + "'");
            return Optional.empty();
        });
    }

    /** The value that stands for one of these words. */
    <T> Optional<T> word(Map<String, T> words) {
        return line(80).flatMap(text -> {
            Optional<T> value = Optional.ofNullable(words.get(text));
            if (value.isEmpty()) {
                report("expected one of " + String.join(", ", sorted(words.keySet())) + ", found '" + text + "'");
            }
            return value;
        });
    }

    /** An id: lower-case letters, digits and hyphens. */
    Optional<String> id(int most) {
        return line(most).flatMap(text -> {
            if (text.matches("[a-z0-9][a-z0-9-]*")) {
                return Optional.of(text);
            }
            report("expected an id of a-z, 0-9 and '-', found '" + text + "'");
            return Optional.empty();
        });
    }
}
