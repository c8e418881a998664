package org.sessioniv.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sessioniv.rehearsal.board.BoardCopy;

/**
 * What a participant does next: propose a topic, at once or by a draft, stand behind that of another, say which working
 * groups it would like, join one, vote or change the vote, draft a ballot or confirm one, ask for the floor, withdraw,
 * raise a point of order, yield. A pure function of the scene and the random numbers. Now and then it asks for what
 * must be refused. Only the first seat of a delegation proposes, wishes, joins and leaves.
 */
public final class ParticipantScript {
    private static final int PROPOSERS = 6;
    private static final List<String> LANGUAGES = List.of("fr", "ka", "ru", "uk");
    private static final String WHY = "It came up in the preparation of the meeting.";
    private static final String QUESTION = "What can be done about it together?";

    private final Person self;
    private final int ordinal;
    private final boolean first;
    private final String tag;

    /** A script for the participant of that number; the tag tells this run's texts from those of other runs. */
    public ParticipantScript(Person self, int ordinal, boolean first, String tag) {
        this.self = self;
        this.ordinal = ordinal;
        this.first = first;
        this.tag = tag;
    }

    public Optional<Act> next(Scene scene, SplittableRandom random) {
        return propose(scene, random)
                .or(() -> sponsor(scene, random))
                .or(() -> join(scene, random))
                .or(() -> vote(scene, random))
                .or(() -> wish(scene, random))
                .or(() -> floor(scene, random));
    }

    private Optional<Act> propose(Scene scene, SplittableRandom random) {
        if (!first || ordinal >= PROPOSERS || scene.progress() >= Scene.TOPIC_POLL_OPENS) {
            return Optional.empty();
        }
        String title = "Rehearsed topic " + tag + "." + ordinal;
        boolean proposed = scene.meetingBoard().family("topic/").stream()
                .anyMatch(topic -> topic.path("title").asText().equals(title));
        if (proposed || chance(random, 0.4)) {
            return Optional.empty();
        }
        boolean atOnce = ordinal % 2 == 0;
        return Optional.of(atOnce ? words(Act.of(scene.meeting(), "topic.propose"), title) : draft(scene, title));
    }

    /** The draft of that title submitted, or begun where there is none. */
    private static Act draft(Scene scene, String title) {
        return scene.meetingBoard().family("draft/").stream()
                .filter(draft -> draft.path("title").asText().equals(title))
                .findFirst()
                .map(draft -> Act.of(scene.meeting(), "topic.submit")
                        .with("topic", draft.path("id").asText())
                        .with("seen", draft.path("revision").asInt()))
                .orElseGet(() -> {
                    Act begin = Act.of(scene.meeting(), "topic.draft");
                    begin.command()
                            .putObject("words")
                            .put("title", title)
                            .put("why", WHY)
                            .put("question", QUESTION);
                    return begin;
                });
    }

    private static Act words(Act act, String title) {
        return act.with("title", title).with("why", WHY).with("question", QUESTION);
    }

    private Optional<Act> sponsor(Scene scene, SplittableRandom random) {
        if (!first || scene.progress() >= Scene.TOPIC_POLL_OPENS || chance(random, 0.9)) {
            return Optional.empty();
        }
        return scene.meetingBoard().family("topic/").stream()
                .filter(topic -> topic.path("state").asText().equals("proposed"))
                .filter(topic -> !topic.path("by").asText().equals(self.delegation()))
                .filter(topic -> !Scene.contains(topic.path("sponsors"), self.delegation()))
                .findFirst()
                .map(topic -> Act.of(scene.meeting(), "topic.sponsor")
                        .with("topic", topic.path("id").asText())
                        .with("seen", topic.path("revision").asInt()));
    }

    /** Once, and now and then another answer. */
    private Optional<Act> wish(Scene scene, SplittableRandom random) {
        List<JsonNode> groups = new ArrayList<>(scene.groups());
        if (!first || groups.isEmpty() || scene.progress() >= Scene.WRAP_UP) {
            return Optional.empty();
        }
        if (chance(random, scene.meetingBoard().has("wish") ? 0.99 : 0.3)) {
            return Optional.empty();
        }
        Act act = Act.of(scene.meeting(), "group.wish");
        ArrayNode order = act.command().putArray("groups");
        for (int named = random.nextInt(groups.size()); named >= 0; named--) {
            order.add(groups.remove(random.nextInt(groups.size())).path("room").asText());
        }
        act.command().putArray("languages").add("en").add(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        return Optional.of(act);
    }

    private Optional<Act> join(Scene scene, SplittableRandom random) {
        List<JsonNode> groups = scene.groups();
        if (!first || groups.isEmpty() || scene.progress() >= Scene.WRAP_UP) {
            return Optional.empty();
        }
        boolean member = groups.stream().anyMatch(group -> Scene.joined(group, self.delegation()));
        if (chance(random, member ? 0.98 : 0.2)) {
            return Optional.empty();
        }
        JsonNode group = groups.get(random.nextInt(groups.size()));
        String type = Scene.joined(group, self.delegation()) ? "group.leave" : "group.join";
        return Optional.of(
                Act.of(scene.meeting(), type).with("room", group.path("room").asText()));
    }

    private Optional<Act> vote(Scene scene, SplittableRandom random) {
        List<String> rooms = new ArrayList<>(scene.roomsOf(self.delegation()));
        rooms.add(scene.meeting());
        for (String room : rooms) {
            BoardCopy board = scene.board(room);
            Optional<JsonNode> poll = board.polls()
                    .filter(open -> board.has("ballot-paper/" + open.path("id").asText()))
                    .filter(open -> open.path("state").asText().equals("open"))
                    .filter(open -> !chance(
                            random, board.has("ballot/" + open.path("id").asText()) ? 0.85 : 0.4))
                    .findFirst();
            if (poll.isPresent()) {
                return poll.flatMap(open -> act(scene, room, open, random));
            }
        }
        return Optional.empty();
    }

    /** Who casts confirms a draft that waits; who does not writes one where none does. */
    private Optional<Act> act(Scene scene, String room, JsonNode poll, SplittableRandom random) {
        boolean casts = Capacities.casts(scene, self);
        Optional<Act> confirm = Drafts.confirm(scene.board(room), room, poll);
        if (confirm.isPresent()) {
            return confirm.filter(waits -> casts);
        }
        Act cast = cast(room, poll, random);
        return Optional.of(casts ? cast : Drafts.of(cast));
    }

    private static Act cast(String room, JsonNode poll, SplittableRandom random) {
        Act act = Act.of(room, "poll.cast").with("poll", poll.path("id").asText());
        List<String> chosen = new ArrayList<>();
        List<String> options = new ArrayList<>(Scene.texts(poll.path("options"), "id"));
        boolean picks = Ballots.picks(poll);
        int most = Ballots.most(poll, options.size());
        // One ballot in fifty is empty, which a poll that asks for at least one choice must refuse.
        int count = chance(random, 0.98) ? 1 + random.nextInt(most) : 0;
        for (int i = 0; i < count; i++) {
            int next = picks ? liked(options.size(), random) : random.nextInt(options.size());
            chosen.add(options.remove(next));
        }
        Ballots.put(act.command(), poll, chosen);
        return act;
    }

    /**
     * One of so many topics, each half as likely as the one before: a meeting that has prepared its choice agrees on
     * some topics. Were all alike, few ballots over many topics would mostly end in a tie that selects nothing.
     */
    private static int liked(int options, SplittableRandom random) {
        int liked = 0;
        while (liked < options - 1 && random.nextBoolean()) {
            liked++;
        }
        return liked;
    }

    private Optional<Act> floor(Scene scene, SplittableRandom random) {
        List<String> rooms =
                scene.roomsOf(self.delegation()).stream().filter(scene::sits).toList();
        if (rooms.isEmpty() || scene.progress() >= Scene.WRAP_UP) {
            return Optional.empty();
        }
        String room = rooms.get(random.nextInt(rooms.size()));
        JsonNode floor = scene.board(room).document("floor");
        double dice = random.nextDouble();
        if (isOwn(floor.path("speaking"))) {
            Act yields = Act.of(room, "floor.yield")
                    .with("request", floor.path("speaking").path("request").asText());
            return dice < 0.2 ? Optional.of(yields) : Optional.empty();
        }
        Optional<JsonNode> own = Scene.elements(floor.path("queue")).stream()
                .filter(this::isOwn)
                .filter(request -> request.path("kind").asText().equals("speech"))
                .findFirst();
        if (own.isPresent() && dice < 0.15) {
            return Optional.of(Act.of(room, "floor.withdraw")
                    .with("request", own.get().path("request").asText()));
        }
        if (dice < 0.19) {
            return Optional.of(Act.of(room, "floor.raise-point-of-order")
                    .with("ground", "The interpretation cannot be heard (" + tag + "." + ordinal + ")."));
        }
        boolean asks = own.isPresent() ? dice < 0.22 : dice < 0.6;
        return asks ? Optional.of(Act.of(room, "floor.request")) : Optional.empty();
    }

    private boolean isOwn(JsonNode request) {
        return request.path("participant").asText().equals(self.participant());
    }

    private static boolean chance(SplittableRandom random, double share) {
        return random.nextDouble() < share;
    }
}
