package org.sessioniv.gateway.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.board.AttendanceDocument;
import org.sessioniv.domain.board.BallotDraftDocument;
import org.sessioniv.domain.board.DelegationDocument;
import org.sessioniv.domain.board.DraftDocument;
import org.sessioniv.domain.board.FloorDocument;
import org.sessioniv.domain.board.LobbyDocument;
import org.sessioniv.domain.board.MeDocument;
import org.sessioniv.domain.board.MeetingDocument;
import org.sessioniv.domain.board.PollDocument;
import org.sessioniv.domain.board.RoleDocument;
import org.sessioniv.domain.board.RoomDocument;
import org.sessioniv.domain.board.RoomsDocument;
import org.sessioniv.domain.board.ScreenDocument;
import org.sessioniv.domain.board.StaffDocument;
import org.sessioniv.domain.board.TimesDocument;
import org.sessioniv.domain.board.TopicDocument;
import org.sessioniv.domain.board.VoteDocument;
import org.sessioniv.domain.floor.FloorRequest;
import org.sessioniv.domain.floor.FloorRequestId;
import org.sessioniv.domain.placing.Reason;
import org.sessioniv.domain.poll.BallotDraftId;
import org.sessioniv.domain.poll.PollDecision;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.Quorum;
import org.sessioniv.domain.poll.RequiredMajority;
import org.sessioniv.domain.poll.Ties;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.roster.Capacity;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.domain.roster.Mandate;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.screen.Screen;
import org.sessioniv.domain.topic.Topic;
import org.sessioniv.domain.topic.TopicId;
import org.sessioniv.gateway.wire.Api;
import org.sessioniv.gateway.wire.ServerFrame;

/**
 * What the texts in documents are: a document is plain text for whoever encodes it, but a reader wants to know that a
 * room's kind is one of three words, or that a text is a poll's id. Here each such field is named once; a field that is
 * not here is free text. The transcripts hold what is said here against what is sent.
 */
final class Words {
    private static final Map<String, Class<?>> FIELDS = Map.ofEntries(
            field(FloorDocument.Interrupted.class, "request", FloorRequestId.class),
            field(FloorDocument.Interrupted.class, "participant", ParticipantId.class),
            field(FloorDocument.Interrupted.class, "delegation", DelegationId.class),
            field(FloorDocument.Speaking.class, "request", FloorRequestId.class),
            field(FloorDocument.Speaking.class, "participant", ParticipantId.class),
            field(FloorDocument.Speaking.class, "delegation", DelegationId.class),
            field(FloorDocument.Speaking.class, "kind", FloorRequest.Kind.class),
            field(FloorDocument.Entry.class, "request", FloorRequestId.class),
            field(FloorDocument.Entry.class, "participant", ParticipantId.class),
            field(FloorDocument.Entry.class, "delegation", DelegationId.class),
            field(FloorDocument.Entry.class, "kind", FloorRequest.Kind.class),
            field(FloorDocument.Entry.class, "why", FloorRequest.Why.class),
            field(TimesDocument.Entry.class, "delegation", DelegationId.class),
            field(RoomsDocument.Entry.class, "room", RoomId.class),
            field(RoomsDocument.Entry.class, "kind", RoomKind.class),
            field(RoomsDocument.Entry.class, "topic", TopicId.class),
            field(RoomsDocument.Entry.class, "delegations", DelegationId.class),
            field(PollDocument.class, "id", PollId.class),
            field(PollDocument.class, "subject", PollTerms.Subject.class),
            field(PollDocument.Quorum.class, "of", Quorum.Of.class),
            field(AttendanceDocument.Mark.class, "delegation", DelegationId.class),
            field(MeetingDocument.class, "id", RoomId.class),
            field(RoomDocument.class, "id", RoomId.class),
            field(RoomDocument.class, "kind", RoomKind.class),
            field(DelegationDocument.class, "id", DelegationId.class),
            field(DelegationDocument.class, "kind", Delegation.Kind.class),
            field(DelegationDocument.Seat.class, "participant", ParticipantId.class),
            field(DelegationDocument.Seat.class, "capacity", Capacity.class),
            field(DelegationDocument.Seat.class, "mandate", Mandate.class),
            field(LobbyDocument.Entry.class, "entry", LobbyEntryId.class),
            field(LobbyDocument.Entry.class, "delegation", DelegationId.class),
            field(LobbyDocument.Entry.class, "like", ParticipantId.class),
            field(BallotDraftDocument.class, "id", BallotDraftId.class),
            field(BallotDraftDocument.class, "by", ParticipantId.class),
            field(VoteDocument.class, "draftedBy", ParticipantId.class),
            field(MeDocument.class, "participant", ParticipantId.class),
            field(MeDocument.class, "delegation", DelegationId.class),
            field(RoleDocument.class, "role", Role.class),
            field(RoleDocument.class, "room", RoomId.class),
            field(StaffDocument.Seat.class, "participant", ParticipantId.class),
            field(ScreenDocument.class, "view", Screen.View.class),
            field(ScreenDocument.class, "room", RoomId.class),
            field(ScreenDocument.class, "poll", PollId.class),
            field(TopicDocument.class, "id", TopicId.class),
            field(TopicDocument.class, "by", DelegationId.class),
            field(TopicDocument.class, "sponsors", DelegationId.class),
            field(TopicDocument.class, "asked", DelegationId.class),
            field(TopicDocument.Lineage.class, "from", TopicId.class),
            field(TopicDocument.Lineage.class, "into", TopicId.class),
            field(TopicDocument.Lineage.class, "authors", DelegationId.class),
            field(TopicDocument.Lineage.class, "missing", DelegationId.class),
            field(TopicDocument.Waiver.class, "without", DelegationId.class),
            field(DraftDocument.class, "id", TopicId.class),
            field(DraftDocument.class, "begunBy", ParticipantId.class),
            field(DraftDocument.class, "writtenBy", ParticipantId.class),
            field(TopicDocument.class, "state", Topic.Stage.class),
            field(TopicDocument.Words.class, "id", TopicId.class));

    /** Words of fields that have no enum. */
    private static final Map<String, Shape.OneOf> LISTED = Map.of(
            key(RoomDocument.Session.class, "state"),
            new Shape.OneOf("SessionState", List.of("not-opened", "open", "closed")),
            key(PollDocument.class, "state"),
            new Shape.OneOf("PollState", List.of("open", "closed", "published", "annulled")),
            key(ServerFrame.Refused.class, "code"),
            new Shape.OneOf("RefusalCode", Codes.ofCommands()),
            key(Api.Problem.class, "code"),
            new Shape.OneOf("CallCode", Codes.ofCalls()));

    /** The names under which pages know some words. */
    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(Api.State.class, "SignInState"),
            Map.entry(Api.Health.class, "Health"),
            Map.entry(Role.class, "RoleName"),
            Map.entry(FloorRequest.Kind.class, "RequestKind"),
            Map.entry(FloorRequest.Why.class, "QueueReason"),
            Map.entry(Screen.View.class, "ScreenView"),
            Map.entry(PollTerms.Subject.class, "PollSubject"),
            Map.entry(Topic.Stage.class, "TopicState"),
            Map.entry(PollDecision.Reason.class, "UndecidedReason"),
            Map.entry(Reason.Kind.class, "PlaceReasonKind"),
            Map.entry(Reason.Against.class, "PassedAgainst"),
            Map.entry(RequiredMajority.Part.class, "MajorityPart"),
            Map.entry(RequiredMajority.Base.class, "MajorityBase"),
            Map.entry(Quorum.Of.class, "QuorumBody"),
            Map.entry(Ties.class, "Ties"),
            Map.entry(ServerFrame.Reason.class, "ClosingCode"),
            Map.entry(ServerFrame.Wrong.class, "FaultCode"));

    private Words() {}

    private static Map.Entry<String, Class<?>> field(Class<?> owner, String name, Class<?> meaning) {
        boolean there = Arrays.stream(owner.getRecordComponents())
                .anyMatch(component -> component.getName().equals(name));
        if (!there) {
            throw new IllegalArgumentException(owner.getName() + " has no " + name);
        }
        return Map.entry(key(owner, name), meaning);
    }

    private static String key(Class<?> owner, String name) {
        return owner.getName() + "." + name;
    }

    /** What a text field is, where it is more than free text. */
    static Optional<Shape> of(Class<?> owner, String field) {
        Shape listed = LISTED.get(key(owner, field));
        return listed != null
                ? Optional.of(listed)
                : Optional.ofNullable(FIELDS.get(key(owner, field))).map(Words::of);
    }

    /** The shape of an id or of an enum. */
    static Shape of(Class<?> type) {
        return Id.class.isAssignableFrom(type)
                ? new Shape.IdOf(type.getSimpleName(), type)
                : new Shape.OneOf(nameOf(type), wordsOf(type));
    }

    private static String nameOf(Class<?> type) {
        Class<?> owner = type.getEnclosingClass();
        String plain = owner == null ? type.getSimpleName() : owner.getSimpleName() + type.getSimpleName();
        return NAMES.getOrDefault(type, plain);
    }

    /** The words of an enum as sent; the program's own role is held by nobody. */
    private static List<String> wordsOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant != Role.SYSTEM)
                .map(constant ->
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
