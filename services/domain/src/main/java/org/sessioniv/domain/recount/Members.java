package org.sessioniv.domain.recount;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One object of a record as it is read, member by member; what nobody asked for is told at the end. */
final class Members {
    private final String path;
    private final Map<?, ?> members;
    private final List<String> unknown;
    private final Set<String> asked = new HashSet<>();

    private Members(String path, Map<?, ?> members, List<String> unknown) {
        this.path = path;
        this.members = members;
        this.unknown = unknown;
    }

    /** Throws IllegalArgumentException for what is no object. */
    static Members of(String path, @Nullable Object tree, List<String> unknown) {
        if (tree instanceof Map<?, ?> members) {
            return new Members(path, members, unknown);
        }
        throw new IllegalArgumentException("'" + path + "' is no object in { }");
    }

    Members inner(String name) {
        return of(path(name), get(name), unknown);
    }

    /** Nothing where the member is absent or null. */
    @Nullable
    Object get(String name) {
        asked.add(name);
        return members.get(name);
    }

    String text(String name) {
        return text(path(name), get(name));
    }

    static String text(String path, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("'" + path + "' is no text");
    }

    int whole(String name) {
        Object value = get(name);
        if (value instanceof Long number && number == number.intValue()) {
            return number.intValue();
        }
        if (value instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException("'" + path(name) + "' is no whole number");
    }

    boolean flag(String name) {
        if (get(name) instanceof Boolean flag) {
            return flag;
        }
        throw new IllegalArgumentException("'" + path(name) + "' is neither true nor false");
    }

    List<?> list(String name) {
        if (get(name) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("'" + path(name) + "' is no list in [ ]");
    }

    /** Tells every member that says something and was never asked for. */
    void end() {
        members.keySet().stream()
                .filter(name -> members.get(name) != null)
                .map(String::valueOf)
                .filter(name -> !asked.contains(name))
                .map(this::path)
                .forEach(unknown::add);
    }

    private String path(String name) {
        return path + "." + name;
    }
}
