package org.sessioniv.rooms.nodes;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.journal.Records;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.Placement;
import org.sessioniv.rooms.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node among those that share a store: tells by a beat twice a second that it lives, sees who else does, and says
 * where each room runs. A node whose beats are not stored in time {@linkplain #mayHost() hosts nothing} from then on,
 * by its own clock and before any other node takes over; it goes on trying and comes back by itself. All calls come on
 * one thread, as do the answers of the store.
 *
 * <p>Two nodes may still both believe that a room is theirs, for a moment after one has joined, left or been paused.
 * That is no matter of safety: the journal lets only one of them append.
 */
public final class Membership implements Placement {
    private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

    /** So often at most the others are looked at in the time of a beat because somebody asks for it. */
    private static final int LOOKS_A_BEAT = 10;

    private final NodeRegister register;
    private final NodeCard card;
    private final Timers timers;
    private final InstantSource clock;
    private final Pace pace;
    private final Others others;
    private final Looks looks;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Complaints complaints;
    private Timers.Waiting next = () -> {};
    private volatile Optional<Refused> ousted = Optional.empty();
    private volatile boolean joined;
    private volatile boolean joining = true;
    private volatile long renewedAt;
    private volatile long hostsSince;
    private long beats;
    private long attempt;

    public Membership(Records records, NodeCard card, Timers timers, InstantSource clock, Pace pace) {
        this.register = new NodeRegister(records);
        this.card = card;
        this.timers = timers;
        this.clock = clock;
        this.pace = pace;
        this.others = new Others(pace);
        this.complaints = new Complaints(card.node().value());
        this.looks = new Looks(register, timers, pace.beat().dividedBy(LOOKS_A_BEAT), this::read);
    }

    /**
     * Enters the register; from then on this node beats. Fails with {@link Refused} when a living node has this name or
     * speaks another protocol. A name that the register knows is watched first, until it is certain that nobody lives
     * under it.
     */
    public Future<Void> join() {
        long asked = timers.nanos();
        return register.all().compose(all -> {
            others.read(all, asked, timers.nanos());
            Optional<NodeRegister.Entry> mine = mine(all);
            return mine.isEmpty() ? enter(0) : watch(mine.get());
        });
    }

    private Future<Void> watch(NodeRegister.Entry before) {
        Promise<Void> watched = Promise.promise();
        timers.after(pace.gone(), () -> watched(before).onComplete(watched));
        return watched.future();
    }

    private Future<Void> watched(NodeRegister.Entry before) {
        long asked = timers.nanos();
        return register.all().compose(all -> {
            others.read(all, asked, timers.nanos());
            Optional<NodeRegister.Entry> now = mine(all);
            return now.isPresent() && now.get().beats() != before.beats()
                    ? Future.failedFuture(Refused.nameTaken(now.get().card()))
                    : enter(now.map(NodeRegister.Entry::beats).orElse(0L));
        });
    }

    private Optional<NodeRegister.Entry> mine(List<NodeRegister.Entry> all) {
        return all.stream()
                .filter(entry -> entry.card().node().equals(card.node()))
                .findFirst();
    }

    private Future<Void> enter(long beatsBefore) {
        for (NodeCard other : others.moving(timers.nanos()).values()) {
            if (other.protocol() != card.protocol()) {
                return Future.failedFuture(Refused.otherProtocol(other, card.protocol()));
            }
        }
        long sent = timers.nanos();
        return register.write(card.at(joining, clock.millis()), beatsBefore + 1).compose(written -> {
            if (!written) {
                return Future.failedFuture(Refused.nameTaken(card));
            }
            stored(beatsBefore + 1, sent);
            joined = true;
            return looks.look().<Void>mapEmpty().onSuccess(read -> schedule(sent));
        });
    }

    NodeCard card() {
        return card;
    }

    Timers timers() {
        return timers;
    }

    InstantSource clock() {
        return clock;
    }

    Pace pace() {
        return pace;
    }

    /** All others have reached this node, and it them: from now on rooms may run here, as soon as they have seen it. */
    public void open() {
        joining = false;
        tell();
        beat();
    }

    /** Leaves the register, so that others take over at once. The rooms here have stopped before. */
    public Future<Void> leave() {
        boolean was = joined && ousted.isEmpty();
        joined = false;
        next.end();
        return was ? register.remove(card.node()).mapEmpty() : Future.succeededFuture();
    }

    /** Calls back each time when others may have come, gone or been seen to live. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Whether this node may decide, append and show: its last stored beat is young enough. From any thread. */
    public boolean mayHost() {
        return hostsFor().compareTo(Duration.ZERO) > 0;
    }

    /** How long it may host unless another beat is stored; nothing, or less, when it may not. */
    Duration hostsFor() {
        return joined && ousted.isEmpty() ? pace.fence().minusNanos(timers.nanos() - renewedAt) : Duration.ZERO;
    }

    /** Since when it may host, by its own time and without a gap; of use only while it may. */
    long hostsSince() {
        return hostsSince;
    }

    /**
     * The nodes that may still serve somebody, as the register says when this is asked: all but those whose beats have
     * stood still for so long that they have stopped by their own clocks. That somebody suspects a node plays no part.
     */
    Future<Set<NodeId>> mayServe() {
        // The register may be as old as the question: whoever moves until the answer comes is not seen to.
        long sent = timers.nanos();
        return register.all().map(all -> others.mayMove(all, sent));
    }

    /** Why this node may never host again under this start; empty as long as it may. */
    public Optional<Refused> ousted() {
        return ousted;
    }

    /** The living nodes, this one among them while it may host. */
    public Map<NodeId, NodeCard> living() {
        Map<NodeId, NodeCard> living = others.moving(timers.nanos());
        if (mayHost()) {
            living.put(card.node(), card.at(joining, card.wallMs()));
        } else {
            living.remove(card.node());
        }
        return living;
    }

    /** The nodes on which rooms run: the living ones, but for those that are only joining where there are others. */
    public Set<NodeId> hosts() {
        Map<NodeId, NodeCard> living = living();
        Set<NodeId> open = living.values().stream()
                .filter(each -> !each.joining())
                .map(NodeCard::node)
                .collect(Collectors.toSet());
        return open.isEmpty() ? living.keySet() : open;
    }

    /** The node of a room among those that host; this one when nobody does, which then may refuse. */
    @Override
    public NodeId ownerOf(RoomId room) {
        return Rendezvous.ownerOf(room, hosts()).orElse(card.node());
    }

    /** A hint that a node is no more: its rooms move now, and come back if it is seen to live. */
    public void suspect(NodeId node) {
        others.suspect(node, timers.nanos());
        tell();
        beat();
    }

    /**
     * One beat: this node's record goes forward, and all are read. An answer that does not come makes room for the next
     * attempt after a while, and what it says later is void: what the store holds then is found out.
     */
    private void beat() {
        next.end();
        if (!joined || ousted.isPresent()) {
            return;
        }
        long mine = ++attempt;
        long sent = timers.nanos();
        next = timers.after(pace.fence(), this::beat);
        register.write(card.at(joining, clock.millis()), beats + 1)
                .compose(written -> mine == attempt ? answered(written, sent) : Future.succeededFuture())
                .onComplete(done -> {
                    complaints.note("could not be stored", done);
                    if (mine == attempt && joined && ousted.isEmpty()) {
                        schedule(sent);
                    }
                });
        look();
    }

    private void look() {
        if (joined) {
            looks.look().onComplete(all -> complaints.note("could not look at the others", all));
        }
    }

    /** Somebody knows more of the others, or says that one has left: they are looked at before the next beat. */
    public void lookAgain() {
        looks.again(this::look);
    }

    private Future<Void> answered(boolean written, long sent) {
        if (written) {
            stored(beats + 1, sent);
            return Future.succeededFuture();
        }
        return register.find(card.node()).map(this::takeOver);
    }

    /** Another beat than the one before stands there: an earlier one of this node, none at all, or another node's. */
    private @Nullable Void takeOver(Optional<NodeRegister.Entry> found) {
        if (found.filter(entry -> !entry.card().start().equals(card.start())).isPresent()) {
            Refused taken = Refused.nameTaken(found.get().card());
            ousted = Optional.of(taken);
            LOG.error("this node stands still: {}", taken.getMessage());
            tell();
        } else {
            beats = found.map(NodeRegister.Entry::beats).orElse(0L);
        }
        return null;
    }

    private void stored(long count, long sent) {
        if (!mayHost()) {
            hostsSince = timers.nanos();
        }
        beats = count;
        renewedAt = sent;
    }

    private void read(List<NodeRegister.Entry> all, long asked) {
        others.read(all, asked, timers.nanos());
        for (NodeId node : others.forgotten(timers.nanos())) {
            register.remove(node).onFailure(cause -> LOG.warn("an old record of a node stays: {}", cause.toString()));
        }
        tell();
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private void schedule(long sent) {
        next.end();
        long passed = timers.nanos() - sent;
        next = timers.after(Duration.ofNanos(Math.max(0, pace.beat().toNanos() - passed)), this::beat);
    }
}
