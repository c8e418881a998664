package org.sessioniv.rooms.nodes;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.Placement;
import org.sessioniv.rooms.Residence;

/**
 * What all threads of a node go by: which nodes live, where each room runs, and whether this node may serve anybody.
 * The first two are as they were at the last beat; the last is asked of the clock each time. Thread-safe, but for
 * {@link #servesBy}, which comes before anybody asks.
 */
public final class NodeView implements Placement, Residence {
    private final Membership membership;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Set<NodeId> living = Set.of();
    private volatile Set<NodeId> hosts = Set.of();
    private volatile Optional<Announcements> announcements = Optional.empty();
    private volatile boolean leaving;

    /** To be made on the node's thread. */
    public NodeView(Membership membership) {
        this.membership = membership;
        membership.onChange(this::look);
    }

    /** From now on this node serves as long as it is in touch with what is announced. */
    public void servesBy(Announcements all) {
        announcements = Optional.of(all);
        all.onChange(this::tell);
    }

    /** This node serves nobody and runs no room any more. */
    public void leave() {
        leaving = true;
        tell();
    }

    /** Whether it has left, or is about to. */
    public boolean isLeaving() {
        return leaving;
    }

    private void look() {
        Set<NodeId> nowLiving = Set.copyOf(membership.living().keySet());
        Set<NodeId> nowHosts = Set.copyOf(membership.hosts());
        if (!nowLiving.equals(living) || !nowHosts.equals(hosts)) {
            living = nowLiving;
            hosts = nowHosts;
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** The nodes that live, this one among them when it may host. */
    public Set<NodeId> living() {
        return living;
    }

    /** Whether what this node says and shows is what holds everywhere. */
    public boolean serves() {
        return !leaving && announcements.filter(Announcements::inTouch).isPresent();
    }

    @Override
    public NodeId node() {
        return membership.card().node();
    }

    @Override
    public boolean alone() {
        return false;
    }

    @Override
    public boolean holds(RoomId room) {
        return serves() && ownerOf(room).equals(node());
    }

    @Override
    public boolean lives(NodeId other) {
        return living.contains(other);
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void onMove(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public boolean moves() {
        return true;
    }

    @Override
    public void doubt() {
        membership.timers().soon(membership::lookAgain);
    }

    /** This node when it knows of no other, which then may refuse. */
    @Override
    public NodeId ownerOf(RoomId room) {
        Set<NodeId> now = hosts;
        if (leaving) {
            now = new HashSet<>(now);
            now.remove(node());
        }
        return Rendezvous.ownerOf(room, now).orElse(node());
    }
}
