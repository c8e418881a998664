package org.sessioniv.rooms.nodes;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Reply;
import org.sessioniv.journal.StoreUnavailable;
import org.sessioniv.rooms.Announcement;
import org.sessioniv.rooms.Announcer;
import org.sessioniv.rooms.AnnouncingBus;
import org.sessioniv.rooms.NewsForm;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.NotTakenByAll;
import org.sessioniv.rooms.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces to all nodes, with the store as the arbiter: what is announced is a record there before anybody is told,
 * each node looks for records that it has not taken, and one that could not look for too long {@linkplain #inTouch()
 * serves nobody}. The bus only makes it quick.
 *
 * <p>Why nobody who is served when an announcement is done is served as if it had not been made: (1) A node serves
 * only while its last look was asked for less than the fence ago by its own clock, and found nothing that is not in
 * force there. (2) An announcement that waits for the clock is done not before the pause after which nodes count as
 * gone has passed since its record was stored, and no two clocks run apart by a third, so that every look that still
 * holds then was asked for after it was stored, and found it. (3) One that is done at once was taken by every node of
 * the register, as read after it was stored, but for those whose beats have stood still for that same pause. (4) These
 * may not host when it is done, and if a new beat lets one of them host again, that beat is stored after the register
 * was read, and only looks that are asked for later count. (5) A node that was not in the register then joins later,
 * and looks once it has joined and before it serves; one that was out of touch so long that records may have come and
 * gone takes everything afresh before it serves.
 */
public final class Announcements implements Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    private final AnnouncementRecords records;
    private final Membership membership;
    private final AnnouncingBus bus;
    private final Supplier<String> tokens;
    private final Timers timers;
    private final Pace pace;
    private final Contact contact;
    private final AtomicInteger outstanding = new AtomicInteger();

    /**
     * What this node does about what is announced, at all its gateways. These listen under the node's name from when it
     * has joined, which makes the name its own, and before it {@linkplain #start() looks} for the first time.
     */
    public interface Local {
        /** Brings it into force here. The same may come again, and does no harm. */
        Future<Void> take(Announcement said);

        /**
         * Brings into force here whatever the store says: this node is new, or may have missed any announcement. It
         * serves nobody meanwhile.
         */
        Future<Void> afresh();
    }

    /**
     * Over the records of the node of that membership, and on its thread; {@code tokens} are as random as all ids are.
     */
    public Announcements(
            Membership membership,
            Records records,
            NewsForm form,
            AnnouncingBus bus,
            Local here,
            Supplier<String> tokens) {
        this.membership = membership;
        this.records = new AnnouncementRecords(records, form, membership.card().protocol());
        this.bus = bus;
        this.tokens = tokens;
        this.timers = membership.timers();
        this.pace = membership.pace();
        this.contact = new Contact(this.records, membership, here);
    }

    /** Looks from now on, with each beat; to be called once the node has joined. Done when it is first in touch. */
    public Future<Void> start() {
        return contact.start();
    }

    /** Looks no more; the node serves nobody from now on. */
    public void stop() {
        contact.stop();
    }

    /** Whether this node may serve anybody: it may host, and all that was announced is in force. From any thread. */
    public boolean inTouch() {
        return contact.isInTouch();
    }

    /** What this node has announced that is not in force everywhere yet. From any thread. */
    public int outstanding() {
        return outstanding.get();
    }

    /** Calls back each time when this node comes in touch or is out of it, on the node's thread. */
    public void onChange(Runnable listener) {
        contact.onChange(listener);
    }

    /**
     * Done as soon as all nodes that may serve have taken it, and in any case once none can serve that has not; failed
     * only when the store cannot be asked. From any thread.
     */
    @Override
    public Future<Void> announce(Announcement said) {
        Reply<Void> reply = new Reply<>();
        timers.soon(() -> reply.follow(begin(said)));
        return reply.future();
    }

    private Future<Void> begin(Announcement said) {
        String id = tokens.get();
        Promise<Void> inForce = Promise.promise();
        outstanding.incrementAndGet();
        inForce.future().onComplete(done -> outstanding.decrementAndGet());
        Timers.Waiting unanswered = timers.after(
                pace.gone(), () -> fail(inForce, new StoreUnavailable("no answer to what was to be announced")));
        records.write(id, said, membership.clock().instant()).onComplete(written -> {
            unanswered.end();
            if (written.failed()) {
                fail(inForce, written.cause());
                return;
            }
            timers.after(pace.gone().multipliedBy(2), () -> remove(id));
            Timers.Waiting over = timers.after(pace.gone(), inForce::tryComplete);
            membership.mayServe().compose(nodes -> takenBy(nodes, id, said)).onComplete(all -> {
                if (all.failed()) {
                    over.end();
                    fail(inForce, all.cause());
                } else if (all.result()) {
                    over.end();
                    inForce.tryComplete();
                }
            });
        });
        return inForce.future();
    }

    private static void fail(Promise<Void> inForce, Throwable cause) {
        inForce.tryFail(new NotTakenByAll(cause));
    }

    /** Whether it is in force at all of these. That this node has it says nothing once its name may be another's. */
    private Future<Boolean> takenBy(Set<NodeId> nodes, String id, Announcement said) {
        Set<NodeId> others = new HashSet<>(nodes);
        others.remove(membership.card().node());
        Future<Boolean> here =
                contact.take(id, () -> said).map(membership.mayHost()).otherwise(false);
        Future<Boolean> there = others.isEmpty()
                ? Future.succeededFuture(true)
                : bus.announceTo(others, said).map(Set::isEmpty).otherwise(false);
        return Future.join(here, there).map(both -> here.result() && there.result());
    }

    private void remove(String id) {
        records.remove(id).onFailure(cause -> {
            LOG.warn("what was announced stays in the store for now: {}", cause.toString());
            timers.after(pace.gone(), () -> remove(id));
        });
    }
}
