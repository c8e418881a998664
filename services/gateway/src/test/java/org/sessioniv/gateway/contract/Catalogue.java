package org.sessioniv.gateway.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sessioniv.domain.board.AttendanceDocument;
import org.sessioniv.domain.board.BallotDocument;
import org.sessioniv.domain.board.BallotDraftDocument;
import org.sessioniv.domain.board.BallotPaperDocument;
import org.sessioniv.domain.board.BoardDocument;
import org.sessioniv.domain.board.CallDocument;
import org.sessioniv.domain.board.DelegationDocument;
import org.sessioniv.domain.board.DraftDocument;
import org.sessioniv.domain.board.FloorDocument;
import org.sessioniv.domain.board.LobbyDocument;
import org.sessioniv.domain.board.MeDocument;
import org.sessioniv.domain.board.MeetingDocument;
import org.sessioniv.domain.board.PlaceDocument;
import org.sessioniv.domain.board.PlacesDocument;
import org.sessioniv.domain.board.PollDocument;
import org.sessioniv.domain.board.PollMissingDocument;
import org.sessioniv.domain.board.PollProgressDocument;
import org.sessioniv.domain.board.RoomDocument;
import org.sessioniv.domain.board.RoomsDocument;
import org.sessioniv.domain.board.ScreenDocument;
import org.sessioniv.domain.board.StaffDocument;
import org.sessioniv.domain.board.TimesDocument;
import org.sessioniv.domain.board.TopicDocument;
import org.sessioniv.domain.board.VoteDocument;
import org.sessioniv.domain.board.WishDocument;
import org.sessioniv.domain.board.WishesDocument;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.gateway.contract.Definition.Part;
import org.sessioniv.gateway.wire.Api;
import org.sessioniv.gateway.wire.ClientFrame;
import org.sessioniv.gateway.wire.CommandTag;
import org.sessioniv.gateway.wire.ServerFrame;
import org.sessioniv.journal.codec.TaggedUnions;

/** Everything that the wire consists of, found by walking from the frames, commands, documents and HTTP bodies. */
final class Catalogue {
    private final Map<String, Definition> found = new LinkedHashMap<>();
    private final Map<String, Class<?>> types = new HashMap<>();

    private Catalogue() {}

    /** All definitions, part by part, in the order in which they are met. */
    static List<Definition> all() {
        Catalogue catalogue = new Catalogue();
        Arrays.stream(Api.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .sorted(Comparator.comparing(Names::of))
                .forEach(type -> catalogue.thing(Part.HTTP, type));
        Arrays.stream(BoardKey.Family.values()).forEach(family -> catalogue.thing(Part.DOCUMENTS, documentOf(family)));
        catalogue.thing(Part.DOCUMENTS, ServerFrame.Presence.class);
        Arrays.stream(CommandTag.values()).forEach(catalogue::command);
        catalogue.choice(
                Part.COMMANDS, "Command", Arrays.stream(CommandTag.values()).map(Catalogue::nameOf));
        catalogue.frames(Part.CLIENT, ClientFrame.class);
        catalogue.frames(Part.SERVER, ServerFrame.class);
        return catalogue.found.values().stream()
                .sorted(Comparator.comparing(Definition::part))
                .toList();
    }

    /** The document under each kind of key; the compiler asks for what is missing. */
    static Class<? extends BoardDocument> documentOf(BoardKey.Family family) {
        return switch (family) {
            case MEETING -> MeetingDocument.class;
            case DELEGATION -> DelegationDocument.class;
            case TOPIC -> TopicDocument.class;
            case DRAFT -> DraftDocument.class;
            case CALL -> CallDocument.class;
            case ROOMS -> RoomsDocument.class;
            case STAFF -> StaffDocument.class;
            case LOBBY -> LobbyDocument.class;
            case ME -> MeDocument.class;
            case ROOM -> RoomDocument.class;
            case FLOOR -> FloorDocument.class;
            case TIMES -> TimesDocument.class;
            case SCREEN -> ScreenDocument.class;
            case ATTENDANCE -> AttendanceDocument.class;
            case POLL -> PollDocument.class;
            case POLL_PROGRESS -> PollProgressDocument.class;
            case POLL_MISSING -> PollMissingDocument.class;
            case VOTE -> VoteDocument.class;
            case BALLOT -> BallotDocument.class;
            case BALLOT_DRAFT -> BallotDraftDocument.class;
            case BALLOT_PAPER -> BallotPaperDocument.class;
            case WISH -> WishDocument.class;
            case WISHES -> WishesDocument.class;
            case PLACE -> PlaceDocument.class;
            case PLACES -> PlacesDocument.class;
        };
    }

    /** A key of that kind as sent, for that item. */
    static String key(BoardKey.Family family, String item) {
        return new BoardKey(family, item, Optional.empty()).text();
    }

    /** {@code floor.give} is a FloorGiveCommand. */
    static String nameOf(CommandTag tag) {
        StringBuilder name = new StringBuilder();
        for (String word : tag.tag().split("[.-]")) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.append("Command").toString();
    }

    private void command(CommandTag tag) {
        SourceComments own = SourceComments.of(tag.type());
        SourceComments act = SourceComments.of(tag.type().getNestHost());
        String says = Stream.of(own.whole(), act.whole())
                .filter(text -> !text.isEmpty())
                .reduce((first, second) -> first + " " + second)
                .orElse("");
        List<Shape.Field> fields = new ArrayList<>();
        fields.add(new Shape.Field("type", new Shape.Word(tag.tag()), false, ""));
        Shapes.fields(tag.type()).stream()
                // The id of the frame is the commit's reference.
                .filter(field -> tag != CommandTag.NOTE_COMMIT || !field.name().equals("ref"))
                .forEach(fields::add);
        put(new Definition(Part.COMMANDS, nameOf(tag), says, new Definition.Fields(fields)));
    }

    private void frames(Part part, Class<?> catalogue) {
        List<String> names = new ArrayList<>();
        for (JsonSubTypes.Type type :
                catalogue.getAnnotation(JsonSubTypes.class).value()) {
            List<Shape.Field> fields = new ArrayList<>();
            fields.add(new Shape.Field("type", new Shape.Word(type.name()), false, ""));
            Shapes.fields(type.value()).stream().map(Catalogue::withCommand).forEach(fields::add);
            String name = Names.of(type.value());
            names.add(name);
            put(new Definition(part, name, SourceComments.of(type.value()).whole(), new Definition.Fields(fields)));
        }
        choice(part, catalogue.getSimpleName(), names.stream());
    }

    private static Shape.Field withCommand(Shape.Field field) {
        return field.name().equals("command")
                ? new Shape.Field("command", new Shape.Choice("Command", List.of()), false, field.says())
                : field;
    }

    private void choice(Part part, String name, Stream<String> names) {
        choice(part, name, "", names);
    }

    private void choice(Part part, String name, String says, Stream<String> names) {
        put(new Definition(part, name, says, new Definition.Alias(new Shape.Choice(name, names.toList()))));
    }

    private void thing(Part part, Class<?> type) {
        Class<?> known = types.putIfAbsent(Names.of(type), type);
        if (known == null) {
            put(new Definition(
                    part, Names.of(type), SourceComments.of(type).whole(), new Definition.Fields(Shapes.fields(type))));
        } else if (known != type) {
            throw new IllegalStateException(known + " and " + type + " are both called " + Names.of(type));
        }
    }

    /** Each case with its word, then the family as the choice between them. */
    private void union(Part part, Shape.Union union) {
        Map<String, Class<?>> cases = TaggedUnions.casesOf(union.family());
        choice(
                part,
                union.name(),
                SourceComments.of(union.family()).whole(),
                cases.values().stream().map(Names::of));
        cases.forEach((word, type) -> {
            List<Shape.Field> fields = new ArrayList<>();
            fields.add(new Shape.Field("type", new Shape.Word(word), false, ""));
            fields.addAll(Shapes.fields(type));
            put(new Definition(part, Names.of(type), SourceComments.of(type).whole(), new Definition.Fields(fields)));
        });
    }

    /** Whether a command holds one, so that the server reads it strictly wherever it stands. */
    private static boolean isSaid(Class<?> family) {
        return Arrays.stream(CommandTag.values())
                .flatMap(tag -> Arrays.stream(tag.type().getRecordComponents()))
                .anyMatch(component -> component.getType() == family);
    }

    private void put(Definition definition) {
        if (found.put(definition.name(), definition) != null) {
            throw new IllegalStateException("two shapes are called " + definition.name());
        }
        if (definition.body() instanceof Definition.Fields fields) {
            fields.fields().forEach(field -> follow(definition.part(), field.shape()));
        }
    }

    private void follow(Part part, Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            follow(part, list.item());
        } else if (shape instanceof Shape.MapOf map) {
            follow(part, map.value());
        } else if (shape instanceof Shape.Thing thing) {
            thing(part, thing.type());
        } else if (shape instanceof Shape.Union union && !found.containsKey(union.name())) {
            union(isSaid(union.family()) ? Part.COMMANDS : part, union);
        } else if (shape instanceof Shape.IdOf id && !found.containsKey(id.name())) {
            put(new Definition(Part.IDS, id.name(), SourceComments.of(id.type()).whole(), new Definition.Alias(id)));
        } else if (shape instanceof Shape.OneOf words && !found.containsKey(words.name())) {
            put(new Definition(Part.WORDS, words.name(), "", new Definition.Alias(words)));
        }
    }
}
