package org.sessioniv.rooms.nodes;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sessioniv.journal.Body;
import org.sessioniv.rooms.Announcement;
import org.sessioniv.rooms.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node's contact with what is announced: it looks at all records with each beat and takes those that it has not
 * taken. It is in touch as long as a look young enough found nothing that is not in force here by now; a look is as old
 * as the question, and counts only if this node might host when it asked. Whoever was out of touch may have missed
 * what was announced and removed meanwhile, so it takes everything afresh before it is in touch again.
 */
final class Contact {
    private static final Logger LOG = LoggerFactory.getLogger(Contact.class);

    private final AnnouncementRecords records;
    private final Membership membership;
    private final Timers timers;
    private final Pace pace;
    private final Announcements.Local here;
    private final Map<String, Taken> taken = new HashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final Promise<Void> started = Promise.promise();
    private Timers.Waiting next = () -> {};
    private Timers.Waiting end = () -> {};
    private long asked;
    private long answered;
    private long stretch;
    private boolean looked;
    private boolean refreshing;
    private boolean told;
    private volatile long lookedAt;
    private volatile boolean fresh;
    private volatile boolean stopped;

    /** What became of an announcement here, and when it was begun. */
    private record Taken(Future<Void> inForce, long at) {}

    Contact(AnnouncementRecords records, Membership membership, Announcements.Local here) {
        this.records = records;
        this.membership = membership;
        this.timers = membership.timers();
        this.pace = membership.pace();
        this.here = here;
    }

    Future<Void> start() {
        membership.onChange(this::review);
        look();
        return started.future();
    }

    void stop() {
        stopped = true;
        next.end();
        review();
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    boolean isInTouch() {
        return !stopped
                && membership.mayHost()
                && fresh
                && lookedAt - membership.hostsSince() >= 0
                && left().compareTo(Duration.ZERO) > 0;
    }

    /** How long the last look that counts holds. */
    private Duration left() {
        return pace.fence().minusNanos(timers.nanos() - lookedAt);
    }

    private void look() {
        if (stopped) {
            return;
        }
        next = timers.after(pace.beat(), this::look);
        long mine = ++asked;
        long sent = timers.nanos();
        records.all().onComplete(all -> {
            if (all.failed()) {
                LOG.warn("could not look for what is announced: {}", String.valueOf(all.cause()));
            } else if (mine > answered) {
                answered = mine;
                take(all.result(), sent);
            }
        });
    }

    private void take(Map<String, Body> all, long sent) {
        List<Future<Void>> each = new ArrayList<>();
        all.forEach((id, body) -> each.add(take(id, () -> records.read(body))));
        // One that was begun here after the question is not missing because it was removed.
        taken.entrySet()
                .removeIf(
                        one -> !all.containsKey(one.getKey()) && one.getValue().at() < sent);
        Future.join(each)
                .onSuccess(inForce -> looked(sent))
                .onFailure(cause -> LOG.warn("what is announced is not in force here: {}", cause.toString()));
    }

    /** Brings it into force here, unless it is already, or is about to be. */
    Future<Void> take(String id, Supplier<Announcement> said) {
        return taken.compute(
                        id, (any, known) -> known == null || known.inForce().failed() ? begun(said) : known)
                .inForce();
    }

    private Taken begun(Supplier<Announcement> said) {
        return new Taken(Future.succeededFuture().compose(now -> here.take(said.get())), timers.nanos());
    }

    /** Whatever was announced before that moment, and is still to be found, is in force here. */
    private void looked(long sent) {
        if (looked && sent - lookedAt <= 0) {
            return;
        }
        if (!looked || sent - lookedAt >= pace.fence().toNanos()) {
            stretch++;
            fresh = false;
            review();
        }
        looked = true;
        lookedAt = sent;
        if (!fresh && !refreshing) {
            refresh();
        }
        review();
    }

    private void refresh() {
        long mine = stretch;
        refreshing = true;
        Future.succeededFuture().compose(now -> here.afresh()).onComplete(done -> {
            refreshing = false;
            if (done.failed()) {
                LOG.warn("this node does not know yet what holds: {}", String.valueOf(done.cause()));
            } else if (mine == stretch) {
                fresh = true;
                review();
            }
        });
    }

    /** Tells of a change, also where nobody asks. */
    private void review() {
        boolean now = isInTouch();
        end.end();
        if (now) {
            Duration hosts = membership.hostsFor();
            end = timers.after(hosts.compareTo(left()) < 0 ? hosts : left(), this::review);
        }
        if (now != told) {
            told = now;
            tell(now);
            List.copyOf(listeners).forEach(Runnable::run);
        }
        if (now) {
            started.tryComplete();
        }
    }

    private void tell(boolean inTouch) {
        if (!inTouch && !stopped) {
            LOG.warn(
                    "this node is out of touch and serves nobody: the store does not answer it in time, or was stored to"
                            + " by another node of its name; it serves again by itself once the store answers");
        } else if (inTouch && started.future().isComplete()) {
            LOG.warn("this node is in touch again and serves");
        }
    }
}
