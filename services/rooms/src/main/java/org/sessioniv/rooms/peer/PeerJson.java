package org.sessioniv.rooms.peer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.journal.codec.DomainJson;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.BoardReply;
import org.sessioniv.rooms.CommandId;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.Lineage;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.NoteReply;
import org.sessioniv.rooms.Recalled;
import org.sessioniv.rooms.RoomMessage;

/**
 * The JSON of headers: domain values as in the journal, a case of a sealed family as the one property of an object
 * under its {@linkplain PeerWords word}, a buffer as the number of its {@linkplain Attachments attachment}, a document
 * that is gone as null. Reading is strict.
 */
final class PeerJson {
    private static final List<Class<?>> FAMILIES =
            List.of(RoomMessage.class, GatewayNews.class, Answer.class, RoomCommand.class);

    private PeerJson() {}

    static JsonMapper mapper() {
        JsonMapper.Builder builder = DomainJson.mapper()
                .rebuild()
                .addModule(values())
                .addMixIn(CommandId.class, AsText.class)
                .addMixIn(NodeId.class, AsText.class)
                .addMixIn(Version.class, AsNumber.class)
                .addMixIn(BoardReply.class, Documents.class)
                .addMixIn(BoardChange.ForAudience.class, Documents.class)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        for (Class<?> family : FAMILIES) {
            builder.addMixIn(family, Named.class);
            builder.registerSubtypes(PeerWords.of(family).toArray(NamedType[]::new));
        }
        return builder.build();
    }

    /** Every class of which a message can be. */
    static List<Class<?>> kinds() {
        Stream<Class<?>> cases = FAMILIES.stream()
                .flatMap(family -> PeerWords.of(family).stream())
                .map(NamedType::getType);
        return Stream.concat(cases, Stream.of(BoardReply.class, NoteReply.class, Recalled.class))
                .toList();
    }

    private static SimpleModule values() {
        return new SimpleModule("peer-values")
                .addSerializer(Buffer.class, new AsAttachment())
                .addDeserializer(Buffer.class, new FromAttachment())
                .addSerializer(Lineage.class, new Words<>(Lineage.class, Lineage::text))
                .addDeserializer(Lineage.class, new FromWords<>(Lineage.class, PeerJson::lineage))
                .addSerializer(Audience.class, new Words<>(Audience.class, audience -> audience.read(AUDIENCE)))
                .addDeserializer(Audience.class, new FromWords<>(Audience.class, PeerJson::audience));
    }

    private static Lineage lineage(String text) {
        return Lineage.parse(text).orElseThrow(() -> new IllegalArgumentException("no place in a history"));
    }

    private static final String OFFICE = "office/";
    private static final String DELEGATION = "delegation/";
    private static final String PARTICIPANT = "participant/";

    private static final Audience.Reader<String> AUDIENCE = new Audience.Reader<>() {
        @Override
        public String group(Audience.Group group) {
            return group.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String office(Audience.Office office) {
            return OFFICE + office.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String delegation(DelegationId delegation) {
            return DELEGATION + delegation.value();
        }

        @Override
        public String participant(ParticipantId participant) {
            return PARTICIPANT + participant.value();
        }
    };

    private static Audience audience(String text) {
        if (text.startsWith(DELEGATION)) {
            return new Audience.OfDelegation(new DelegationId(text.substring(DELEGATION.length())));
        }
        if (text.startsWith(PARTICIPANT)) {
            return new Audience.OfParticipant(new ParticipantId(text.substring(PARTICIPANT.length())));
        }
        return Stream.<Audience>concat(Arrays.stream(Audience.Group.values()), Arrays.stream(Audience.Office.values()))
                .filter(each -> each.read(AUDIENCE).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such audience"));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    private interface Named {}

    private abstract static class AsText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        @SuppressWarnings("UnusedVariable")
        AsText(String value) {}

        @JsonValue
        abstract String value();
    }

    private abstract static class AsNumber {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        @SuppressWarnings("UnusedVariable")
        AsNumber(long count) {}

        @JsonValue
        abstract long count();
    }

    /** A document may be gone; keys have no order, so they are given one. */
    private interface Documents {
        @JsonSetter(contentNulls = Nulls.SET)
        Map<String, Optional<Buffer>> documents();

        @JsonSerialize(converter = Sorted.class)
        Set<String> paced();
    }

    private static final class Sorted extends StdConverter<Set<String>, Set<String>> {
        @Override
        public Set<String> convert(Set<String> any) {
            return new TreeSet<>(any);
        }
    }

    private static final class AsAttachment extends StdSerializer<Buffer> {
        private static final long serialVersionUID = 1;

        AsAttachment() {
            super(Buffer.class);
        }

        @Override
        public void serialize(Buffer buffer, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(((Attachments) provider.getAttribute(Attachments.class)).numberOf(buffer));
        }
    }

    private static final class FromAttachment extends StdDeserializer<Buffer> {
        private static final long serialVersionUID = 1;

        FromAttachment() {
            super(Buffer.class);
        }

        @Override
        public Buffer deserialize(JsonParser in, DeserializationContext context) throws IOException {
            int number = _parseIntPrimitive(in, context);
            return ((Attachments) context.getAttribute(Attachments.class)).at(number);
        }
    }

    /** A value written as one string. */
    private static final class Words<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<? super T, String> text;

        Words(Class<T> type, Function<? super T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(text.apply(value));
        }
    }

    /** A value read from one string. */
    private static final class FromWords<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<String, T> reader;

        FromWords(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) {
            return reader.apply(value);
        }
    }
}
