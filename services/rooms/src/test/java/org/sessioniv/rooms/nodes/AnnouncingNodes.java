package org.sessioniv.rooms.nodes;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sessioniv.rooms.Announcement;
import org.sessioniv.rooms.AnnouncingBus;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.SignInEnded;
import org.sessioniv.rooms.peer.PeerCodec;

/** Nodes over one store that announce to each other, over links that a test cuts. */
abstract class AnnouncingNodes extends NodesOverOneStore {
    private static final Duration WAY = Duration.ofMillis(2);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** What holds by now, as the store of the sign-ins would say. */
    final List<Announcement> truth = new ArrayList<>();

    private final Map<NodeId, Voice> voices = new HashMap<>();
    private int tokens;

    /** A node with its ear and its mouth. */
    final class Voice implements Announcements.Local, AnnouncingBus {
        final Node node;
        final Announcements announcements;

        /** What it took, each time. */
        final List<Announcement> heard = new ArrayList<>();

        /** What is in force here, heard or read afresh. */
        final Set<Announcement> inForce = new HashSet<>();

        final List<Boolean> touches = new ArrayList<>();
        Duration slow = Duration.ZERO;
        boolean cut;
        boolean breaks;
        int afresh;

        Voice(Node node) {
            this.node = node;
            this.announcements = new Announcements(
                    node.membership, node.store, new PeerCodec(), this, this, () -> String.format("%032x", ++tokens));
            announcements.onChange(() -> touches.add(announcements.inTouch()));
        }

        Future<Void> start() {
            return node.join().compose(joined -> {
                voices.put(node.id, this);
                return announcements.start();
            });
        }

        @Override
        public Future<Void> take(Announcement said) {
            if (breaks) {
                return Future.failedFuture("planted");
            }
            return later(() -> {
                heard.add(said);
                inForce.add(said);
            });
        }

        @Override
        public Future<Void> afresh() {
            afresh++;
            return breaks ? Future.failedFuture("planted") : later(() -> inForce.addAll(truth));
        }

        private Future<Void> later(Runnable work) {
            if (slow.isZero()) {
                work.run();
                return Future.succeededFuture();
            }
            Promise<Void> done = Promise.promise();
            node.own.after(slow, () -> {
                work.run();
                done.complete();
            });
            return done.future();
        }

        Future<Void> announce(String signIn) {
            SignInEnded said = new SignInEnded(signIn);
            truth.add(said);
            return announcements.announce(said);
        }

        boolean inTouch() {
            return announcements.inTouch();
        }

        @Override
        public Future<Set<NodeId>> announceTo(Set<NodeId> nodes, Announcement said) {
            Set<NodeId> missing = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
            missing.addAll(nodes);
            Promise<Set<NodeId>> answer = Promise.promise();
            for (NodeId to : nodes) {
                Voice there = voices.get(to);
                if (there == null || cut || there.cut) {
                    continue;
                }
                there.node.own.after(
                        WAY,
                        () -> there.take(said).onSuccess(taken -> {
                            missing.remove(to);
                            if (missing.isEmpty()) {
                                node.own.after(WAY, () -> answer.tryComplete(Set.of()));
                            }
                        }));
            }
            node.own.after(PATIENCE, () -> answer.tryComplete(Set.copyOf(missing)));
            return answer.future();
        }
    }
}
