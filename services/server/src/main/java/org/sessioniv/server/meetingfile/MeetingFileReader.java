package org.sessioniv.server.meetingfile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.counting.model.LineOfText;
import org.sessioniv.domain.programme.PrepareMeeting;
import org.sessioniv.domain.programme.PrepareMeeting.DelegationEntry;
import org.sessioniv.domain.programme.PrepareMeeting.StaffEntry;
import org.sessioniv.domain.programme.PrepareMeeting.TopicEntry;
import org.sessioniv.domain.programme.Programme;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.Capacity;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.Names;
import org.sessioniv.domain.topic.Call;
import org.sessioniv.domain.topic.CallForTopics;
import org.sessioniv.domain.topic.Wording;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a meeting file (YAML 1.2). Either the meeting or every fault, never both. */
public final class MeetingFileReader {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_LINE = Wording.MAX_LINE;
    private static final int MAX_ID = 40;
    private static final int MAX_SEATS = 50;
    private static final Set<String> RESERVED = Set.of("organiser", "system");
    private static final Map<String, Delegation.Kind> KINDS = Map.of(
            "state", Delegation.Kind.STATE,
            "organisation", Delegation.Kind.ORGANISATION,
            "academia", Delegation.Kind.ACADEMIA,
            "ngo", Delegation.Kind.NGO);
    private static final Map<String, Role> ROLES =
            Map.of("moderator", Role.MODERATOR, "rapporteur", Role.RAPPORTEUR, "projector", Role.PROJECTOR);
    private static final Map<String, Boolean> YES_NO = Map.of("true", true, "false", false);

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> labels = new HashSet<>();

    private MeetingFileReader() {}

    /** What reading came to: a meeting, or the file's faults by line. */
    public record Reading(Optional<MeetingFile> meeting, List<Problem> problems) {}

    public static Reading read(String yaml) {
        return new MeetingFileReader().readAll(yaml);
    }

    private Reading readAll(String yaml) {
        if (yaml.length() > MAX_BYTES) {
            return failed(new Problem(1, "", "the file is larger than " + MAX_BYTES + " characters"));
        }
        Optional<Node> root;
        try {
            root = new Compose(LoadSettings.builder()
                            .setMaxAliasesForCollections(0)
                            .build())
                    .composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            return failed(new Problem(line, "", "not YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            return failed(new Problem(1, "", "not YAML: " + e.getMessage()));
        }
        if (root.isEmpty()) {
            return failed(new Problem(1, "", "the file is empty"));
        }
        Optional<MeetingFile> meeting = meeting(new YamlValue(root.get(), "", problems::add));
        if (problems.isEmpty() && meeting.isPresent()) {
            return new Reading(meeting, List.of());
        }
        problems.sort(Comparator.comparingInt(Problem::line));
        return new Reading(Optional.empty(), List.copyOf(problems));
    }

    private static Reading failed(Problem problem) {
        return new Reading(Optional.empty(), List.of(problem));
    }

    private Optional<MeetingFile> meeting(YamlValue root) {
        Map<String, YamlValue> fields = root.fields(
                Set.of("meeting", "title", "place", "from", "to", "delegations"),
                Set.of("zone", "sessions", "staff", "topics", "proposals"));
        Optional<String> id = field(fields, "meeting").flatMap(value -> value.id(MAX_ID));
        Optional<Programme> programme = programme(fields);
        List<DelegationEntry> delegations = delegations(fields);
        List<StaffEntry> staff = field(fields, "staff").stream()
                .flatMap(value -> value.items().stream())
                .flatMap(item -> staff(item).stream())
                .toList();
        List<TopicEntry> topics = field(fields, "topics").stream()
                .flatMap(value -> value.items().stream())
                .flatMap(item -> topic(item).stream())
                .toList();
        Call call = field(fields, "proposals")
                .map(value -> call(value, programme.map(Programme::zone)))
                .orElse(Call.FREE);
        return id.flatMap(meeting -> programme.map(frame -> new MeetingFile(
                new RoomId(meeting), new PrepareMeeting.Prepare(frame, delegations, staff, topics, call))));
    }

    /** How many topics a delegation proposes, and until when by the clocks of the meeting's place. */
    private static Call call(YamlValue value, Optional<String> zone) {
        Map<String, YamlValue> fields = value.fields(Set.of(), Set.of("limit", "until"));
        return new Call(
                field(fields, "limit").flatMap(limit -> limit.number(1, CallForTopics.MAX_LIMIT)),
                field(fields, "until")
                        .flatMap(YamlValue::moment)
                        .flatMap(until ->
                                zone.map(name -> until.atZone(ZoneId.of(name)).toInstant())));
    }

    private Optional<Programme> programme(Map<String, YamlValue> fields) {
        Optional<String> title = field(fields, "title").flatMap(value -> value.line(MAX_LINE));
        Optional<String> place = field(fields, "place").flatMap(value -> value.line(MAX_LINE));
        Optional<String> zone =
                fields.containsKey("zone") ? fields.get("zone").zone() : Optional.of(Programme.ZONE_IF_NOT_NAMED);
        Optional<LocalDate> from = field(fields, "from").flatMap(YamlValue::date);
        Optional<LocalDate> to = field(fields, "to").flatMap(YamlValue::date);
        boolean inOrder = from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get());
        if (!inOrder) {
            field(fields, "to").ifPresent(last -> last.report("the last day is before the first"));
        }
        List<Programme.Part> sessions = field(fields, "sessions").stream()
                .flatMap(value -> value.items().stream())
                .flatMap(item -> session(item, from, to).stream())
                .toList();
        if (title.isEmpty() || place.isEmpty() || zone.isEmpty() || from.isEmpty() || to.isEmpty() || !inOrder) {
            return Optional.empty();
        }
        return Optional.of(new Programme(title.get(), place.get(), zone.get(), from.get(), to.get(), sessions));
    }

    private Optional<Programme.Part> session(YamlValue item, Optional<LocalDate> from, Optional<LocalDate> to) {
        Map<String, YamlValue> fields = item.fields(Set.of("id", "title", "subject"), Set.of("date"));
        Optional<String> id = uniqueId(fields, "session");
        Optional<String> title = field(fields, "title").flatMap(value -> value.line(MAX_LINE));
        Optional<String> subject = field(fields, "subject").flatMap(value -> value.text(Wording.MAX_WHY));
        Optional<LocalDate> date = field(fields, "date").flatMap(YamlValue::date);
        date.filter(day -> from.filter(day::isBefore).isPresent()
                        || to.filter(day::isAfter).isPresent())
                .flatMap(day -> field(fields, "date"))
                .ifPresent(value -> value.report("this day is not within the meeting"));
        return id.isEmpty() || title.isEmpty() || subject.isEmpty()
                ? Optional.empty()
                : Optional.of(new Programme.Part(id.get(), title.get(), subject.get(), date));
    }

    private List<DelegationEntry> delegations(Map<String, YamlValue> fields) {
        List<DelegationEntry> delegations = new ArrayList<>();
        Optional<YamlValue> list = field(fields, "delegations");
        for (YamlValue item : list.map(YamlValue::items).orElse(List.of())) {
            delegation(item, delegations.size() + 1).ifPresent(delegations::add);
        }
        if (list.isPresent()
                && delegations.stream().noneMatch(entry -> entry.delegation().votes())) {
            list.get().report("no delegation votes; a meeting needs at least one that does");
        }
        return delegations;
    }

    private Optional<DelegationEntry> delegation(YamlValue item, int order) {
        Map<String, YamlValue> fields = item.fields(
                Set.of("id", "name", "kind", "seats"),
                Set.of("short", "votes", "country", "names", "region", "capacities"));
        Optional<String> id = uniqueId(fields, "delegation");
        Optional<String> name = field(fields, "name").flatMap(value -> value.line(80));
        Optional<String> shortName =
                fields.containsKey("short") ? fields.get("short").line(40) : name;
        Optional<Delegation.Kind> kind = field(fields, "kind").flatMap(value -> value.word(KINDS));
        Optional<Integer> seats = field(fields, "seats").flatMap(value -> value.number(1, MAX_SEATS));
        Optional<Boolean> votes =
                fields.containsKey("votes") ? fields.get("votes").word(YES_NO) : Optional.of(true);
        Names names = DelegationNames.of(field(fields, "country"), field(fields, "names"));
        Optional<String> region = field(fields, "region").flatMap(value -> value.line(80));
        List<Capacity> capacities = field(fields, "capacities")
                .map(value -> Capacities.of(value, seats, votes))
                .orElse(List.of());
        if (id.isEmpty()
                || name.isEmpty()
                || shortName.isEmpty()
                || kind.isEmpty()
                || seats.isEmpty()
                || votes.isEmpty()) {
            return Optional.empty();
        }
        Delegation delegation = new Delegation(
                new DelegationId(id.get()), name.get(), shortName.get(), kind.get(), votes.get(), order, names, region);
        return Optional.of(new DelegationEntry(delegation, seats.get(), capacities));
    }

    private Optional<StaffEntry> staff(YamlValue item) {
        Map<String, YamlValue> fields = item.fields(Set.of("id", "label", "role"), Set.of());
        Optional<String> id = uniqueId(fields, "seat");
        Optional<String> label = field(fields, "label").flatMap(this::freeLabel);
        Optional<Role> role = field(fields, "role").flatMap(value -> value.word(ROLES));
        return id.isEmpty() || label.isEmpty() || role.isEmpty()
                ? Optional.empty()
                : Optional.of(new StaffEntry(id.get(), label.get(), role.get()));
    }

    /** What no other seat of staff is called: the meeting would not take such a label later either. */
    private Optional<String> freeLabel(YamlValue value) {
        return value.line(80).filter(label -> {
            boolean free = labels.add(LineOfText.folded(label));
            if (!free) {
                value.report("another seat has the label '" + label + "'");
            }
            return free;
        });
    }

    private Optional<TopicEntry> topic(YamlValue item) {
        Map<String, YamlValue> fields = item.fields(Set.of("id", "title"), Set.of("why", "question"));
        Optional<String> id = uniqueId(fields, "topic");
        Optional<String> title = field(fields, "title").flatMap(value -> value.line(MAX_LINE));
        String why = field(fields, "why")
                .flatMap(value -> value.text(Wording.MAX_WHY))
                .orElse("");
        String question =
                field(fields, "question").flatMap(value -> value.line(MAX_LINE)).orElse("");
        return id.isEmpty() || title.isEmpty()
                ? Optional.empty()
                : Optional.of(new TopicEntry(id.get(), title.get(), why, question));
    }

    /** The item's id, once within its kind; ids that the program itself uses are refused. */
    private Optional<String> uniqueId(Map<String, YamlValue> fields, String kind) {
        return field(fields, "id")
                .flatMap(value -> value.id(MAX_ID).filter(id -> {
                    if (RESERVED.contains(id)) {
                        value.report("the id '" + id + "' is reserved");
                        return false;
                    }
                    if (ids.putIfAbsent(kind + "/" + id, id) != null) {
                        value.report("another " + kind + " has the id '" + id + "'");
                        return false;
                    }
                    return true;
                }));
    }

    private static Optional<YamlValue> field(Map<String, YamlValue> fields, String key) {
        return Optional.ofNullable(fields.get(key));
    }
}
