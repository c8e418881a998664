package org.sessioniv.server.recount;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sessioniv.counting.json.BallotTree;
import org.sessioniv.counting.model.BallotFile;
import org.sessioniv.counting.model.BallotFileException;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.Electorate;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollCount;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.Roll;
import org.sessioniv.domain.poll.Selection;
import org.sessioniv.domain.poll.TieDecision;
import org.sessioniv.domain.recount.BallotsOfPoll;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.codec.DomainJson;

/**
 * A published poll as a file by which anybody can count again; described in {@code services/counting/README.md}. It
 * holds the terms, all ballots without names, what was published, and the place in the journal that all of this was
 * read at, so that whoever has the journal can compare.
 *
 * @param withdrawn the options for which no ballot speaks; they take no part in the count
 * @param present how many were there for the vote, where the terms rest on it: no ballot says that
 * @param roll who attended and who voted, by which seat and when, for those who may know it
 * @param tie how a tie was decided by whoever led, where it was: no ballot says that
 */
public record PollRecord(
        RoomId room,
        Place place,
        PollTerms terms,
        Instant closedAt,
        Instant publishedAt,
        Profile ballots,
        List<String> withdrawn,
        Outcome published,
        Optional<Integer> present,
        Optional<Roll> roll,
        Optional<TieDecision> tie) {
    static final String FORMAT = "session-iv-poll/1";
    private static final int HEAD = 200;
    private static final Pattern BEGINNING =
            Pattern.compile("\\s*\\{\\s*\"format\"\\s*:\\s*\"" + Pattern.quote(FORMAT) + "\"");
    private static final JsonMapper JSON = DomainJson.mapper();
    private static final Set<String> FIELDS = new TreeSet<>(List.of(
            "format", "room", "journal", "terms", "closedAt", "publishedAt", "published", "withdrawn", "ballots"));

    private static final Set<String> SOMETIMES = Set.of("present", "roll", "tie");

    public PollRecord {
        withdrawn = List.copyOf(withdrawn);
    }

    /**
     * How far the room's journal had come, and the hash of its chain up to there.
     *
     * @param hash 64 hexadecimal digits
     */
    public record Place(String stream, long version, String hash) {
        static Place of(StreamId stream, Head head) {
            return new Place(stream.value(), head.version(), head.hash().hex());
        }
    }

    static PollRecord of(RoomId room, Place place, Poll.Published poll, boolean forOrganisers) {
        Collection<Ballot> ballots = poll.box().ballots();
        return new PollRecord(
                room,
                place,
                poll.terms(),
                poll.closedAt(),
                poll.publishedAt(),
                BallotsOfPoll.profile(poll.terms(), ballots),
                poll.terms()
                        .deciding()
                        .selection()
                        .map(any -> Selection.unsupported(poll.terms().options(), ballots))
                        .orElse(List.of()),
                poll.outcome(),
                Optional.of(poll.roll().present()).filter(any -> poll.terms().restsOnAttendance()),
                Optional.of(poll.roll())
                        .filter(any ->
                                forOrganisers || poll.terms().electorate().allKnow()),
                poll.tieDecision());
    }

    /** Whether as many stand on the roll as the published result says, and as many attended and voted. */
    boolean rollAgrees() {
        return roll.filter(each -> each.voted() != published.turnout().cast()
                        || each.lines().size() != published.turnout().entitled()
                        || present.filter(count -> count != each.present()).isPresent())
                .isEmpty();
    }

    /** Whether the result was published with the closing, where the terms say that it is. */
    boolean publishedAsSaid() {
        return publishedAt.equals(closedAt) || !terms.heldBy().publishesAtClose();
    }

    /** What the ballots of this file come to on the terms of this file, with the tie decided where it was. */
    public Outcome counted() {
        List<Ballot> box = BallotsOfPoll.ballots(terms.method(), ballots);
        return PollCount.of(terms, box, present.orElse(box.size()), tie);
    }

    /** The same as text. */
    String write() throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT);
        json.set("room", JSON.valueToTree(room));
        json.set("journal", JSON.valueToTree(place));
        json.set("terms", JSON.valueToTree(terms));
        json.set("closedAt", JSON.valueToTree(closedAt));
        json.set("publishedAt", JSON.valueToTree(publishedAt));
        json.set("published", JSON.valueToTree(published));
        present.ifPresent(count -> json.put("present", count));
        tie.ifPresent(decision -> json.set("tie", JSON.valueToTree(decision)));
        json.set("withdrawn", JSON.valueToTree(withdrawn));
        roll.ifPresent(told -> json.set("roll", JSON.valueToTree(told)));
        StringWriter box = new StringWriter();
        BallotJson.write(ballots, BallotsOfPoll.kind(terms.method()), box);
        String head = json.toPrettyString();
        return head.substring(0, head.lastIndexOf('}')).stripTrailing() + ",\n  \"ballots\" : " + box + "\n}\n";
    }

    /**
     * The text as a tree when its first field says that it is such a record, else nothing: a long file of ballots is
     * not held in memory for that.
     */
    static Optional<JsonNode> tree(Reader text) throws IOException, BallotFileException {
        text.mark(HEAD);
        char[] head = new char[HEAD];
        int length = text.read(head);
        text.reset();
        boolean isOne =
                length > 0 && BEGINNING.matcher(new String(head, 0, length)).lookingAt();
        try {
            return isOne ? Optional.of(JSON.readTree(text)) : Optional.empty();
        } catch (JsonProcessingException broken) {
            throw new BallotFileException(broken.getLocation().getLineNr(), "this is not JSON");
        }
    }

    /** As the reader of ballot files takes it: all options with their ballots, and what takes no part in the count. */
    BallotFile file() {
        int standing = ballots.options().size() - withdrawn.size();
        OptionalInt seats = terms.deciding()
                .selection()
                .map(selection -> OptionalInt.of(Math.max(1, Math.min(selection.seats(), standing))))
                .orElse(OptionalInt.empty());
        return new BallotFile(ballots, withdrawn.stream().map(Option::new).toList(), seats, List.of());
    }

    /** Throws {@link BallotFileException} with what is wrong. */
    static PollRecord read(JsonNode json) throws BallotFileException {
        Set<String> fields = new TreeSet<>();
        json.fieldNames().forEachRemaining(fields::add);
        SOMETIMES.forEach(fields::remove);
        if (!fields.equals(FIELDS)) {
            throw new BallotFileException(1, "the record of a poll has the fields " + String.join(", ", FIELDS));
        }
        try {
            return new PollRecord(
                    JSON.treeToValue(json.get("room"), RoomId.class),
                    JSON.treeToValue(json.get("journal"), Place.class),
                    JSON.treeToValue(terms(json.get("terms")), PollTerms.class),
                    JSON.treeToValue(json.get("closedAt"), Instant.class),
                    JSON.treeToValue(json.get("publishedAt"), Instant.class),
                    ballots(json.get("ballots")),
                    List.of(JSON.treeToValue(json.get("withdrawn"), String[].class)),
                    JSON.treeToValue(json.get("published"), Outcome.class),
                    sometimes(json, "present", Integer.class),
                    sometimes(json, "roll", Roll.class),
                    sometimes(json, "tie", TieDecision.class));
        } catch (JsonProcessingException | IllegalArgumentException unfit) {
            throw new BallotFileException(1, "this is no record of a poll: " + reason(unfit));
        }
    }

    private static <T> Optional<T> sometimes(JsonNode json, String field, Class<T> type)
            throws JsonProcessingException {
        return json.has(field) ? Optional.of(JSON.treeToValue(json.get(field), type)) : Optional.empty();
    }

    /** Records from before anybody was told who voted have the delegations alone. */
    private static JsonNode terms(JsonNode terms) {
        if (!terms.path("electorate").isArray()) {
            return terms;
        }
        ObjectNode raised = terms.deepCopy();
        raised.putObject("electorate")
                .put("whoVoted", Electorate.Known.ORGANISERS.word())
                .set("entitled", terms.get("electorate"));
        return raised;
    }

    private static Profile ballots(JsonNode ballots) throws BallotFileException {
        try {
            return BallotTree.read(PlainTree.of(ballots));
        } catch (IllegalArgumentException | Limits.Exceeded wrong) {
            throw new BallotFileException(1, "in its ballots: " + wrong.getMessage());
        }
    }

    private static String reason(Exception unfit) {
        return unfit instanceof JsonProcessingException json
                ? Optional.ofNullable(json.getOriginalMessage()).orElse("")
                : Optional.ofNullable(unfit.getMessage()).orElse("");
    }
}
