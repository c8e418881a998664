package org.sessioniv.rehearsal.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.sessioniv.rehearsal.board.BoardCopy;
import org.sessioniv.rehearsal.client.Backstage;
import org.sessioniv.rehearsal.client.Company;
import org.sessioniv.rehearsal.client.Patience;
import org.sessioniv.rehearsal.client.Player;
import org.sessioniv.rehearsal.script.Act;
import org.sessioniv.rehearsal.script.Person;
import org.sessioniv.rehearsal.script.Scene;
import org.sessioniv.rehearsal.terms.RehearsalSettings;
import org.sessioniv.rehearsal.wire.Cookies;
import org.sessioniv.rehearsal.wire.Wire;

/** Everything before the play: the organiser signs in, there is a seat and a link for everybody, and all take part. */
public final class Preparation {
    private static final Set<String> RETRIED = Set.of("too-many", "room-busy", "store-unavailable");
    private static final Duration RETRY_AFTER = Duration.ofMillis(500);
    private static final Duration FOR_BOARDS = Duration.ofSeconds(120);
    private static final int SEATS_AT_ONCE = 4;

    /** Four at once, each after such a pause, stay below the thirty commands a second that one connection may send. */
    private static final Duration BETWEEN_SEATS = Duration.ofMillis(160);

    private static final int LINKS_AT_ONCE = 25;
    private static final int SIGN_INS_AT_ONCE = 8;
    private static final int ATTEMPTS = 20;

    private final Backstage stage;
    private final RehearsalSettings settings;
    private final SplittableRandom random;

    public Preparation(Backstage stage, RehearsalSettings settings) {
        this.stage = stage;
        this.settings = settings;
        this.random = new SplittableRandom(settings.seed());
    }

    public Future<Company> prepare() {
        Cookies cookies = new Cookies();
        return signInOrganiser(cookies).compose(me -> {
            String meeting = me.path("meeting").asText();
            Player organiser = new Player(stage, cookies, Person.of(me), random.split());
            return organiser
                    .connect()
                    .compose(connected -> watchAll(organiser, meeting))
                    .compose(watching -> assemble(organiser, meeting));
        });
    }

    private Future<JsonNode> signInOrganiser(Cookies cookies) {
        return settings.organiser()
                .read(
                        key -> stage.door()
                                .postPatiently(
                                        "/api/sign-in/password",
                                        Wire.object().put("password", key.password()),
                                        cookies),
                        setup -> stage.door()
                                .postPatiently(
                                        "/api/setup",
                                        Wire.object()
                                                .put("token", setup.token())
                                                .put("password", setup.newPassword()),
                                        cookies));
    }

    private Future<Void> watchAll(Player organiser, String meeting) {
        organiser.watch(meeting);
        return known(organiser).compose(known -> {
            Scene.texts(organiser.board(meeting).document("rooms").path("rooms"), "room")
                    .forEach(organiser::watch);
            return known(organiser);
        });
    }

    private Future<Void> known(Player player) {
        return Patience.until(
                stage.vertx(),
                FOR_BOARDS,
                "the boards of " + player.person().participant(),
                () -> player.boards().values().stream().allMatch(BoardCopy::isKnown));
    }

    private Future<Company> assemble(Player organiser, String meeting) {
        Map<String, BoardCopy> before = new HashMap<>();
        organiser.boards().forEach((room, board) -> before.put(room, board.frozen()));
        BoardCopy board = organiser.board(meeting);
        List<JsonNode> delegations = Seating.delegations(board);
        if (delegations.isEmpty()) {
            return Future.failedFuture(new IllegalStateException("the meeting " + meeting + " has no delegations"));
        }
        Map<String, Integer> plan = Seating.plan(delegations, settings.participants());
        return Patience.forEach(
                        Seating.missing(delegations, plan),
                        SEATS_AT_ONCE,
                        delegation -> addSeat(organiser, meeting, delegation, ATTEMPTS))
                .compose(added -> Patience.until(
                        stage.vertx(),
                        FOR_BOARDS,
                        "the seats on the board",
                        () -> Seating.missing(Seating.delegations(board), plan).isEmpty()))
                .compose(seated -> links(meeting, organiser, Seating.seats(Seating.delegations(board), plan)))
                .compose(secrets -> participants(meeting, secrets))
                .map(players -> new Company(meeting, organiser, players, before));
    }

    private Future<Void> addSeat(Player organiser, String meeting, String delegation, int attempts) {
        Act act = Act.of(meeting, "roster.add-seat").with("delegation", delegation);
        return organiser.submit(act).future().compose(answer -> {
            if (answer.done()) {
                return stage.vertx()
                        .timer(BETWEEN_SEATS.toMillis(), TimeUnit.MILLISECONDS)
                        .mapEmpty();
            }
            if (attempts > 1 && RETRIED.contains(answer.code())) {
                return stage.vertx()
                        .timer(RETRY_AFTER.toMillis(), TimeUnit.MILLISECONDS)
                        .compose(waited -> addSeat(organiser, meeting, delegation, attempts - 1));
            }
            return Future.failedFuture(new IllegalStateException("no seat for " + delegation + ": " + answer.code()));
        });
    }

    /** The secrets of new links, in the order of the seats. */
    private Future<List<String>> links(String meeting, Player organiser, List<String> seats) {
        List<List<String>> batches = new ArrayList<>();
        for (int i = 0; i < seats.size(); i += LINKS_AT_ONCE) {
            batches.add(seats.subList(i, Math.min(seats.size(), i + LINKS_AT_ONCE)));
        }
        Map<String, String> secrets = new HashMap<>();
        return Patience.forEach(batches, 1, batch -> {
                    ObjectNode body = Wire.object();
                    ArrayNode participants = body.putArray("participants");
                    batch.forEach(participants::add);
                    return stage.door()
                            .postPatiently("/api/meetings/" + meeting + "/links", body, organiser.cookies())
                            .onSuccess(links -> links.forEach(
                                    link -> secrets.put(link.path("participant").asText(), secretOf(link))));
                })
                .map(made -> seats.stream()
                        .map(seat -> secrets.getOrDefault(seat, ""))
                        .toList());
    }

    private static String secretOf(JsonNode link) {
        String url = link.path("url").asText();
        return url.substring(url.indexOf('#') + 1);
    }

    private Future<List<Player>> participants(String meeting, List<String> secrets) {
        Player[] players = new Player[secrets.size()];
        List<SplittableRandom> randoms =
                secrets.stream().map(secret -> random.split()).toList();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < players.length; i++) {
            numbers.add(i);
        }
        return Patience.forEach(
                        numbers,
                        SIGN_INS_AT_ONCE,
                        number -> signIn(secrets.get(number), randoms.get(number))
                                .compose(player -> {
                                    players[number] = player;
                                    return player.connect().compose(connected -> takePart(player, meeting));
                                }))
                .map(all -> List.of(players));
    }

    private Future<Player> signIn(String secret, SplittableRandom choices) {
        Cookies cookies = new Cookies();
        return stage.door()
                .postPatiently("/api/sign-in/seat", Wire.object().put("secret", secret), cookies)
                .map(me -> new Player(stage, cookies, Person.of(me), choices));
    }

    private Future<Void> takePart(Player player, String meeting) {
        player.watch(meeting);
        return known(player).compose(known -> {
            new Scene(meeting, 0, player::board)
                    .roomsOf(player.person().delegation())
                    .forEach(player::watch);
            return known(player);
        });
    }
}
