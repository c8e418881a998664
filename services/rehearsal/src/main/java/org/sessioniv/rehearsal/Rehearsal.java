package org.sessioniv.rehearsal;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.sessioniv.rehearsal.audit.Audit;
import org.sessioniv.rehearsal.client.Backstage;
import org.sessioniv.rehearsal.client.Company;
import org.sessioniv.rehearsal.client.Onlooker;
import org.sessioniv.rehearsal.play.Course;
import org.sessioniv.rehearsal.play.Part;
import org.sessioniv.rehearsal.play.Play;
import org.sessioniv.rehearsal.play.Preparation;
import org.sessioniv.rehearsal.terms.RehearsalSettings;
import org.sessioniv.rehearsal.terms.RehearsalSummary;

/**
 * A whole Session IV, played by scripted people against a running server over its public wire: topics, their poll,
 * working groups, the floor, quick polls, notes, connections lost and resumed. At the end every acked effect is looked
 * for, and every client's board compared with the server's.
 */
public final class Rehearsal {
    /** What preparation and comparison may take beyond the length of the play, and for each participant. */
    private static final Duration BESIDE_PLAY = Duration.ofMinutes(15);

    private static final Duration FOR_EACH = Duration.ofMillis(250);

    private final Backstage stage;
    private final RehearsalSettings settings;
    private final List<Part> parts;

    private Rehearsal(Backstage stage, RehearsalSettings settings, List<Part> parts) {
        this.stage = stage;
        this.settings = settings;
        this.parts = parts;
    }

    /** Rehearses. Fails when the rehearsal cannot be held or does not come to its end, never for what it finds. */
    public static Future<RehearsalSummary> run(Vertx vertx, RehearsalSettings settings) {
        return run(vertx, settings, List.of());
    }

    /** Rehearses until these parts were played too, however long that takes on this machine; see {@link Course}. */
    public static Future<RehearsalSummary> run(Vertx vertx, RehearsalSettings settings, List<Part> parts) {
        return run(vertx, settings, parts, Onlooker.none());
    }

    /** The same, with somebody who hears of each command and connection. */
    public static Future<RehearsalSummary> run(
            Vertx vertx, RehearsalSettings settings, List<Part> parts, Onlooker onlooker) {
        Backstage stage = new Backstage(vertx, settings.server(), onlooker);
        Duration limit = settings.length()
                .plus(BESIDE_PLAY)
                .plus(FOR_EACH.multipliedBy(settings.participants()))
                .plus(parts.isEmpty() ? Duration.ZERO : Course.PATIENCE);
        Promise<RehearsalSummary> summary = Promise.promise();
        vertx.getOrCreateContext().runOnContext(start -> {
            long guard = vertx.setTimer(
                    limit.toMillis(),
                    tick -> summary.tryFail(new TimeoutException("the rehearsal was not over after " + limit)));
            new Rehearsal(stage, settings, parts).hold().onComplete(held -> {
                vertx.cancelTimer(guard);
                if (held.succeeded()) {
                    summary.tryComplete(held.result());
                } else {
                    summary.tryFail(held.cause());
                }
            });
        });
        return summary.future().eventually(stage::close);
    }

    private Future<RehearsalSummary> hold() {
        return new Preparation(stage, settings).prepare().compose(this::play);
    }

    private Future<RehearsalSummary> play(Company company) {
        long start = System.nanoTime();
        // Texts of this run are told from those of earlier ones, also of one with the same seed.
        String tag = UUID.randomUUID().toString().substring(0, 6).toLowerCase(Locale.ROOT);
        Audit audit = new Audit(stage, company, settings.catchingUp());
        return new Play(stage, company, settings, parts, tag)
                .run()
                .compose(played -> audit.settle())
                .compose(settled -> {
                    double seconds = (System.nanoTime() - start) / 1e9;
                    return audit.look()
                            .map(found ->
                                    stage.ledger().summary(found.lost(), found.boardsDiffer(), seconds, settings));
                });
    }
}
