package org.sessioniv.rehearsal.play;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.sessioniv.rehearsal.client.Backstage;
import org.sessioniv.rehearsal.client.Company;
import org.sessioniv.rehearsal.client.NoteClient;
import org.sessioniv.rehearsal.client.Patience;
import org.sessioniv.rehearsal.client.Player;
import org.sessioniv.rehearsal.script.Act;
import org.sessioniv.rehearsal.script.ModeratorScript;
import org.sessioniv.rehearsal.script.OrganiserScript;
import org.sessioniv.rehearsal.script.Pace;
import org.sessioniv.rehearsal.script.ParticipantScript;
import org.sessioniv.rehearsal.script.Person;
import org.sessioniv.rehearsal.script.Scene;
import org.sessioniv.rehearsal.script.SocketScript;
import org.sessioniv.rehearsal.terms.RehearsalSettings;

/** The play itself: everybody acts at its own pace until time is up, then nobody sends anything more. */
public final class Play {
    private static final int AUTHORS = 30;
    private static final Duration FOR_NOTE = Duration.ofSeconds(60);

    private final Backstage stage;
    private final Company company;
    private final Pace pace;
    private final String tag;
    private final Course course;
    private final boolean byEveryMethod;
    private final Set<String> desks = new HashSet<>();
    private boolean over;

    /** Where something must have been played, the meeting votes by every method. */
    public Play(Backstage stage, Company company, RehearsalSettings settings, List<Part> parts, String tag) {
        this.stage = stage;
        this.company = company;
        this.pace = Pace.of(settings);
        this.tag = tag;
        this.byEveryMethod = !parts.isEmpty();
        this.course = new Course(settings.length(), parts, stage.ledger(), System::nanoTime);
    }

    public Future<Void> run() {
        Promise<Void> end = Promise.promise();
        goOn(end);
        organise();
        Set<String> delegations = new HashSet<>();
        List<Player> players = company.participants();
        for (int i = 0; i < players.size(); i++) {
            Person person = players.get(i).person();
            boolean first = delegations.add(person.delegation());
            play(players.get(i), new ParticipantScript(person, i, first, tag));
        }
        write();
        return end.future();
    }

    private void goOn(Promise<Void> end) {
        long rest = course.rest().toMillis();
        if (rest <= 0) {
            over = true;
            end.complete();
        } else {
            stage.vertx().setTimer(rest, tick -> goOn(end));
        }
    }

    private void organise() {
        Player organiser = company.organiser();
        OrganiserScript script = new OrganiserScript(tag);
        again(organiser.random(), () -> {
            Scene scene = scene(organiser);
            Scene.texts(scene.meetingBoard().document("rooms").path("rooms"), "room").stream()
                    .filter(desks::add)
                    .forEach(this::moderate);
            return act(organiser, byEveryMethod ? script.nextByEveryMethod(scene) : script.next(scene));
        });
    }

    private void moderate(String room) {
        Player organiser = company.organiser();
        organiser.watch(room);
        ModeratorScript script = new ModeratorScript(room, tag);
        again(
                organiser.random(),
                () -> organiser.board(room).isKnown()
                        ? act(organiser, script.next(scene(organiser), organiser.random()))
                        : Future.succeededFuture());
    }

    private void play(Player player, ParticipantScript script) {
        SplittableRandom random = player.random();
        again(random, () -> {
            if (!player.isConnected() || player.isWaiting()) {
                return Future.succeededFuture();
            }
            Scene scene = scene(player);
            scene.roomsOf(player.person().delegation()).forEach(player::watch);
            Future<?> answered = act(player, script.next(scene, random));
            switch (SocketScript.next(random)) {
                case KEEP -> {}
                case CUT -> player.drop();
                case STALL -> player.stall(pace.stallMs());
            }
            return answered;
        });
    }

    /** Authors are asked to write only where the note answers: a server without notes is told once. */
    private void write() {
        Player organiser = company.organiser();
        List<String> rooms = scene(organiser).roomsOf("");
        if (rooms.isEmpty()) {
            return;
        }
        NoteClient note = organiser.join(rooms.get(0));
        int faults = organiser.faults();
        Patience.until(stage.vertx(), FOR_NOTE, "the note", () -> note.isKnown() || organiser.faults() > faults)
                .onComplete(asked -> {
                    if (note.isKnown()) {
                        startAuthors();
                    } else {
                        organiser.notes().clear();
                        stage.ledger().report("the note does not answer; nothing is typed");
                    }
                });
    }

    private void startAuthors() {
        List<Player> players = company.participants();
        int authors = Math.min(AUTHORS, players.size());
        for (int i = 0; i < authors; i++) {
            int number = i * players.size() / authors;
            Player player = players.get(number);
            int[] count = {0};
            again(player.random().split(), () -> {
                type(player, number, count);
                return Future.succeededFuture();
            });
        }
    }

    private void type(Player player, int number, int[] count) {
        List<String> rooms = scene(player).roomsOf(player.person().delegation());
        if (!player.isConnected() || rooms.isEmpty() || stage.ledger().isFull()) {
            return;
        }
        String room = rooms.get(rooms.size() - 1);
        NoteClient note = player.notes().get(room);
        if (note == null) {
            player.join(room);
        } else if (note.type("P" + number + " of " + tag + ":", tag + "." + number + "." + count[0] + ";")) {
            count[0]++;
        }
    }

    private Scene scene(Player player) {
        return new Scene(company.meeting(), course.progress(), player::board);
    }

    private Future<?> act(Player player, Optional<Act> act) {
        if (act.isEmpty() || !player.isConnected() || stage.ledger().isFull()) {
            return Future.succeededFuture();
        }
        return player.submit(act.get()).future();
    }

    /** Acts after a thought, and again after a thought once that is answered, until the play is over. */
    private void again(SplittableRandom random, Supplier<Future<?>> turn) {
        stage.vertx().setTimer(pace.next(random), tick -> {
            if (!over && !stage.isClosed()) {
                turn.get().onComplete(answered -> again(random, turn));
            }
        });
    }
}
