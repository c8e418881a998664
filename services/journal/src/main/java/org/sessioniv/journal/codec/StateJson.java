package org.sessioniv.journal.codec;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.notesteps.Authorship;
import org.sessioniv.notesteps.Node;
import org.sessioniv.notesteps.NoteSteps;

/**
 * The JSON of a room's whole state. Unlike an event's it need not last: a state is read only in the very form in which
 * it was written ({@link StateForm}), so the cases of a sealed interface may bear the names of their classes.
 */
final class StateJson {
    private StateJson() {}

    static JsonMapper mapper() {
        SimpleModule module = new SimpleModule("room-state") {
            private static final long serialVersionUID = 1;

            @Override
            public void setupModule(SetupContext context) {
                super.setupModule(context);
                context.addDeserializers(new PersistentCollections());
            }
        };
        module.addKeySerializer(Id.class, new KeyAsText<>(Id::value));
        DomainJson.ids().forEach((type, reader) -> module.addKeyDeserializer(type, new KeyFromText(reader::apply)));
        module.addKeySerializer(BoardKey.class, new KeyAsText<>(StateJson::text));
        module.addKeyDeserializer(BoardKey.class, new KeyFromText(StateJson::boardKey));
        module.addSerializer(Node.class, new DocumentAsJson());
        module.addDeserializer(Node.class, new DocumentFromJson());
        module.addSerializer(new AuthorsAsJson());
        module.addDeserializer(Authorship.class, new AuthorsFromJson());
        return DomainJson.mapper()
                .rebuild()
                .addModule(module)
                .annotationIntrospector(new SealedTypes())
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .build();
    }

    private static String text(BoardKey key) {
        String owner = key.owner().map(audience -> audience.read(OWNER)).orElse("");
        return key.family() + " " + key.item() + " " + owner;
    }

    private static final Audience.Reader<String> OWNER = new Audience.Reader<>() {
        @Override
        public String group(Audience.Group group) {
            throw new IllegalArgumentException("a group owns no document");
        }

        @Override
        public String office(Audience.Office office) {
            return "office " + office.name();
        }

        @Override
        public String delegation(DelegationId delegation) {
            return "delegation " + delegation.value();
        }

        @Override
        public String participant(ParticipantId participant) {
            return "participant " + participant.value();
        }
    };

    private static BoardKey boardKey(String text) {
        String[] parts = text.split(" ", 4);
        Optional<Audience> owner = parts.length < 4 ? Optional.empty() : Optional.of(owner(parts[2], parts[3]));
        return new BoardKey(BoardKey.Family.valueOf(parts[0]), parts[1], owner);
    }

    private static Audience owner(String kind, String which) {
        return switch (kind) {
            case "office" -> Audience.Office.valueOf(which);
            case "delegation" -> new Audience.OfDelegation(new DelegationId(which));
            case "participant" -> new Audience.OfParticipant(new ParticipantId(which));
            default -> throw new IllegalArgumentException("no such owner of a document");
        };
    }

    /** Gives the cases of the domain's sealed interfaces their names. */
    private static final class SealedTypes extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;
        private static final JsonTypeInfo.Value BY_NAME =
                JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, true);

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated of) {
            return isCase(of.getRawType()) ? BY_NAME : super.findPolymorphicTypeInfo(config, of);
        }

        @Override
        public @Nullable List<NamedType> findSubtypes(Annotated of) {
            Class<?> type = of.getRawType();
            return isOurs(type) && type.isSealed()
                    ? Arrays.stream(type.getPermittedSubclasses())
                            .map(kind -> new NamedType(kind, kind.getSimpleName()))
                            .toList()
                    : super.findSubtypes(of);
        }

        private static boolean isCase(Class<?> type) {
            return isOurs(type)
                    && (type.isSealed() || Arrays.stream(type.getInterfaces()).anyMatch(above -> isState(above)));
        }

        private static boolean isState(Class<?> type) {
            return isOurs(type) && type.isSealed();
        }

        private static boolean isOurs(Class<?> type) {
            return type.getName().startsWith("org.sessioniv.domain.");
        }
    }

    /** A map's key as text. */
    private static final class KeyAsText<T> extends JsonSerializer<T> {
        private final java.util.function.Function<? super T, String> text;

        KeyAsText(java.util.function.Function<? super T, String> text) {
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(text.apply(value));
        }
    }

    /** A map's key read from text. */
    private static final class KeyFromText extends KeyDeserializer {
        private final java.util.function.Function<String, Object> reader;

        KeyFromText(java.util.function.Function<String, Object> reader) {
            this.reader = reader;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return reader.apply(key);
        }
    }

    private static final class DocumentAsJson extends StdSerializer<Node> {
        private static final long serialVersionUID = 1;

        DocumentAsJson() {
            super(Node.class);
        }

        @Override
        public void serialize(Node document, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeRawValue(NoteSteps.write(document.toJson()));
        }
    }

    private static final class DocumentFromJson extends StdDeserializer<Node> {
        private static final long serialVersionUID = 1;

        DocumentFromJson() {
            super(Node.class);
        }

        @Override
        public Node deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Note.STEPS.readDocument(context.readTree(in));
        }
    }

    /** Each run as {@code [from, to, writing]}; who wrote only for an author's first run, then by number. */
    private static final class AuthorsAsJson extends StdSerializer<Authorship<?>> {
        private static final long serialVersionUID = 1;

        AuthorsAsJson() {
            super(Authorship.class, false);
        }

        @Override
        public void serialize(Authorship<?> authors, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            List<Object> known = new ArrayList<>();
            out.writeStartArray();
            for (Authorship.Run<?> run : authors.runs()) {
                int number = known.indexOf(run.author());
                out.writeStartArray();
                out.writeNumber(run.from());
                out.writeNumber(run.to());
                if (number < 0) {
                    known.add(run.author());
                    out.writePOJO(run.author());
                } else {
                    out.writeNumber(number);
                }
                out.writeEndArray();
            }
            out.writeEndArray();
        }
    }

    private static final class AuthorsFromJson extends StdDeserializer<Authorship<Note.Writing>> {
        private static final long serialVersionUID = 1;

        AuthorsFromJson() {
            super(Authorship.class);
        }

        @Override
        public Authorship<Note.Writing> deserialize(JsonParser in, DeserializationContext context) throws IOException {
            List<Note.Writing> known = new ArrayList<>();
            List<Authorship.Run<Note.Writing>> runs = new ArrayList<>();
            for (com.fasterxml.jackson.databind.JsonNode run : context.readTree(in)) {
                if (run.get(2).isObject()) {
                    known.add(context.readTreeAsValue(run.get(2), Note.Writing.class));
                }
                Note.Writing writing = known.get(
                        run.get(2).isObject() ? known.size() - 1 : run.get(2).intValue());
                runs.add(new Authorship.Run<>(run.get(0).intValue(), run.get(1).intValue(), writing));
            }
            return Authorship.of(runs);
        }
    }
}
