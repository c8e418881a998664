package org.sessioniv.journal.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.room.RoomState;

/**
 * The name of the form in which a room's state is written: a number, and a fingerprint of every record, enum and
 * sealed interface that a state may hold. Whoever adds a component to a record need not think of old snapshots: they
 * are of another form from then on, and nobody reads them any more.
 */
final class StateForm {
    /**
     * Raised by hand when the same records come to mean something else, as when an event's effect is corrected or the
     * schema of notes changes.
     */
    private static final int MEANING = 1;

    private static final String OURS = "org.sessioniv.domain.";
    private static final int DIGITS = 16;

    /** Today's form: {@code 1-} and sixteen digits of hexadecimal. */
    static final String NOW = MEANING + "-" + fingerprint(description());

    private StateForm() {}

    /** Every type, a line each, in the order of their names. */
    static String description() {
        Map<String, String> lines = new TreeMap<>();
        describe(RoomState.class, lines);
        describe(Note.Writing.class, lines);
        return String.join("\n", lines.values());
    }

    private static void describe(Type type, Map<String, String> lines) {
        if (type instanceof ParameterizedType generic) {
            describe(generic.getRawType(), lines);
            Arrays.stream(generic.getActualTypeArguments()).forEach(part -> describe(part, lines));
        } else if (type instanceof Class<?> known
                && known.getName().startsWith(OURS)
                && !lines.containsKey(known.getName())) {
            describeOurs(known, lines);
        }
    }

    private static void describeOurs(Class<?> type, Map<String, String> lines) {
        StringBuilder line = new StringBuilder(type.getName());
        lines.put(type.getName(), "");
        if (type.isEnum()) {
            line.append(Arrays.toString(type.getEnumConstants()));
        }
        for (RecordComponent part : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
            line.append(' ').append(part.getName()).append(':').append(part.getGenericType());
            describe(part.getGenericType(), lines);
        }
        for (Class<?> kind : type.isSealed() ? type.getPermittedSubclasses() : new Class<?>[0]) {
            line.append(" | ").append(kind.getName());
            describe(kind, lines);
        }
        lines.put(type.getName(), line.toString());
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
