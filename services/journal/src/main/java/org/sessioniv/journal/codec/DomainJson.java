package org.sessioniv.journal.codec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sessioniv.domain.floor.FloorRequestId;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.poll.BallotDraftId;
import org.sessioniv.domain.poll.Conduct;
import org.sessioniv.domain.poll.Electorate;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.PollDecision;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.Quorum;
import org.sessioniv.domain.poll.Roll;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Written;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.GuestId;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.topic.TopicId;
import org.sessioniv.notesteps.NoteSteps;
import org.sessioniv.notesteps.Step;

/**
 * The JSON of domain values, for the journal and the wire alike: ids as strings, constants of an enum as dashed words,
 * instants and durations as milliseconds, shares as {@code 1/2}, a case of a sealed family by its {@code type}
 * ({@link TaggedUnions}). Reading is strict: unknown, missing and misspelt properties are errors, an absent optional is
 * empty.
 */
public final class DomainJson {
    private static final Map<Class<? extends Id>, Function<String, ? extends Id>> IDS = Map.of(
            RoomId.class, RoomId::new,
            ParticipantId.class, ParticipantId::new,
            DelegationId.class, DelegationId::new,
            LobbyEntryId.class, LobbyEntryId::new,
            GuestId.class, GuestId::new,
            TopicId.class, TopicId::new,
            PollId.class, PollId::new,
            BallotDraftId.class, BallotDraftId::new,
            FloorRequestId.class, FloorRequestId::new);

    /** Nesting deeper than any command or event needs is refused before it can cost anything. */
    private static final int MAX_DEPTH = 200;

    private DomainJson() {}

    /** The ids of the domain, each with its reader. */
    static Map<Class<? extends Id>, Function<String, ? extends Id>> ids() {
        return IDS;
    }

    /** A mapper with these rules; make it once and share it, it is thread-safe. */
    public static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(values())
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
                .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        JsonMapper mapper = builder.build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
        return mapper;
    }

    /** For what people are shown: words in it are {@linkplain Written#shown safe to show}. Never for what is stored. */
    public static SimpleModule shown() {
        SimpleModule module = new SimpleModule("words-shown");
        module.addSerializer(String.class, new AsText<>(String.class, Written::shown));
        return module;
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("domain-values");
        module.addSerializer(Id.class, new AsText<>(Id.class, Id::value));
        IDS.forEach((type, reader) -> addReader(module, type, reader));
        module.addSerializer(PollTerms.Share.class, new AsText<>(PollTerms.Share.class, Object::toString));
        module.addDeserializer(PollTerms.Share.class, new FromText<>(PollTerms.Share.class, DomainJson::share));
        module.setMixInAnnotation(Outcome.Turnout.class, TurnoutNames.class);
        module.setMixInAnnotation(Electorate.class, PollParts.ElectorateParts.class);
        module.setMixInAnnotation(Roll.Line.class, PollParts.LineParts.class);
        module.setMixInAnnotation(Outcome.Count.class, CountParts.class);
        module.setMixInAnnotation(Quorum.class, QuorumAsNumber.class);
        module.setMixInAnnotation(PollTerms.class, PollParts.TermsParts.class);
        module.setMixInAnnotation(Conduct.class, PollParts.ConductParts.class);
        module.setMixInAnnotation(PollDecision.Selected.class, PollParts.SelectedParts.class);
        TaggedUnions.addTo(module);
        module.addSerializer(Step.class, new StepAsJson());
        module.addDeserializer(Step.class, new StepFromJson());
        module.addSerializer(new EnumWord());
        module.setDeserializerModifier(new EnumWords());
        return module;
    }

    /** The quorum of a turnout is stored as the number that was needed, and who attended where anything rests on it. */
    private interface TurnoutNames {
        @JsonProperty("quorumNeeded")
        Optional<Quorum> quorum();

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Outcome.Attended> attended();
    }

    /** Counts without other answers are written as they were before there were any. */
    private interface CountParts {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Outcome.Sides> sides();
    }

    private abstract static class QuorumAsNumber {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        @SuppressWarnings("UnusedVariable")
        QuorumAsNumber(int needed) {}

        @JsonValue
        abstract int needed();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Id> void addReader(
            SimpleModule module, Class<T> type, Function<String, ? extends Id> reader) {
        module.addDeserializer(type, new FromText<>(type, text -> (T) reader.apply(text)));
    }

    private static PollTerms.Share share(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("a share is written 1/2");
        }
        return new PollTerms.Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** A value written as one string. */
    private static final class AsText<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<? super T, String> text;

        AsText(Class<T> type, Function<? super T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(text.apply(value));
        }
    }

    /** A value read from one string; what its constructor refuses is a fault of the input. */
    private static final class FromText<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<String, T> reader;

        FromText(Class<?> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) {
            return reader.apply(value);
        }
    }

    /** A step of a note in ProseMirror's form; halves of surrogate pairs are escaped, so that UTF-8 can carry them. */
    private static final class StepAsJson extends StdSerializer<Step> {
        private static final long serialVersionUID = 1;

        StepAsJson() {
            super(Step.class);
        }

        @Override
        public void serialize(Step step, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeRawValue(NoteSteps.write(step.toJson()));
        }
    }

    /** A step of a session's note; what the schema does not know ends in a {@code RefusedException} as the cause. */
    private static final class StepFromJson extends StdDeserializer<Step> {
        private static final long serialVersionUID = 1;

        StepFromJson() {
            super(Step.class);
        }

        @Override
        public Step deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Note.STEPS.readStep(context.readTree(in));
        }
    }

    /** A constant written as its dashed word. */
    private static final class EnumWord extends StdSerializer<Enum<?>> {
        private static final long serialVersionUID = 1;

        EnumWord() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(word(value));
        }
    }

    /** Constants read from their dashed words. */
    private static final class EnumWords extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> usual) {
            Object[] constants = type.getRawClass().getEnumConstants();
            return new FromText<Object>(type.getRawClass(), text -> constant(constants, text));
        }

        private static Object constant(Object[] constants, String text) {
            for (Object constant : constants) {
                if (word((Enum<?>) constant).equals(text)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException("not one of the known words");
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
