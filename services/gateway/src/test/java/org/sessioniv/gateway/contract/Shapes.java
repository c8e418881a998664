package org.sessioniv.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.room.Id;
import org.sessioniv.gateway.wire.Document;
import org.sessioniv.journal.codec.TaggedUnions;

/** Reads the shape of a value from its Java type, as {@code WireJson} writes and reads it. */
final class Shapes {
    private static final String PARAMETER = "@param ";
    private static final String NOTES = "org.sessioniv.notesteps";

    private Shapes() {}

    /** The fields of a record, in their order. */
    static List<Shape.Field> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(Shapes::field).toList();
    }

    private static Shape.Field field(RecordComponent component) {
        Type type = component.getGenericType();
        boolean optional = raw(type) == Optional.class;
        Class<?> owner = component.getDeclaringRecord();
        String says = SourceComments.of(owner).parameter(component.getName());
        Shape shape = shape(owner, component.getName(), optional ? argument(type, 0) : type);
        return new Shape.Field(component.getName(), shape, optional, says);
    }

    private static Shape shape(Class<?> owner, String name, Type type) {
        Class<?> raw = raw(type);
        if (raw == List.class) {
            return new Shape.ListOf(shape(owner, name, argument(type, 0)));
        }
        if (raw == Map.class) {
            Type value = argument(type, 1);
            return value == Document.class ? new Shape.Documents() : new Shape.MapOf(shape(owner, name, value));
        }
        if (raw == String.class) {
            return Words.of(owner, name).orElseGet(Shape.Text::new);
        }
        if (raw.isEnum() || Id.class.isAssignableFrom(raw)) {
            return Words.of(raw);
        }
        if (raw == PollTerms.Share.class) {
            return new Shape.IdOf("Share", raw);
        }
        if (!TaggedUnions.casesOf(raw).isEmpty()) {
            return new Shape.Union(Names.of(raw), raw);
        }
        return plain(raw).orElseGet(() -> new Shape.Thing(Names.of(raw), raw));
    }

    private static Optional<Shape> plain(Class<?> raw) {
        if (raw == int.class || raw == long.class || raw == Integer.class || raw == Long.class) {
            return Optional.of(new Shape.Whole());
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return Optional.of(new Shape.Truth());
        }
        return raw == JsonNode.class || raw.getPackageName().equals(NOTES)
                ? Optional.of(new Shape.NoteJson())
                : Optional.empty();
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static Type argument(Type type, int place) {
        return ((ParameterizedType) type).getActualTypeArguments()[place];
    }

    /** Parameters are told in Javadoc as {@code @param name text}. */
    static Optional<String> parameter(String comment, String name) {
        int from = comment.indexOf(PARAMETER + name + " ");
        if (from < 0) {
            return Optional.empty();
        }
        String rest = comment.substring(from + PARAMETER.length() + name.length() + 1);
        int next = rest.indexOf(PARAMETER);
        return Optional.of((next < 0 ? rest : rest.substring(0, next)).strip());
    }
}
