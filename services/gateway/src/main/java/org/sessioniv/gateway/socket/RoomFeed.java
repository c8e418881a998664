package org.sessioniv.gateway.socket;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.gateway.wire.ServerFrame;
import org.sessioniv.gateway.wire.WireJson;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.Timers;

/**
 * The changes of one room on their way to the watchers of this gateway instance. A change after a quiet moment goes out
 * at once; what follows within a tick goes as one frame for each audience, encoded once. Large audiences are served in
 * portions, so that other rooms are not kept waiting.
 */
final class RoomFeed {
    /** Sockets written to in one turn of the event loop: about 4 ms. */
    private static final int PORTION = 512;

    private final RoomId room;
    private final Timers timers;
    private final Limits.Pace pace;
    private final Fold fold;
    private final Map<Audience, Set<Watcher>> watchers = new HashMap<>();
    private final Deque<Runnable> portions = new ArrayDeque<>();
    private boolean ticking;
    private boolean pacedTimer;
    private long pacedAtMs = Long.MIN_VALUE / 2;
    private long presenceNumber;
    private int count;

    RoomFeed(RoomId room, Timers timers, Limits.Pace pace) {
        this.room = room;
        this.timers = timers;
        this.pace = pace;
        this.fold = new Fold(room, pace.longBytes());
    }

    void add(Watcher watcher) {
        watcher.viewer()
                .audiences()
                .forEach(audience -> watchers.computeIfAbsent(audience, any -> new LinkedHashSet<>())
                        .add(watcher));
        count++;
        presenceNumber = 0;
    }

    void remove(Watcher watcher) {
        watcher.leave();
        watcher.viewer()
                .audiences()
                .forEach(audience -> watchers.computeIfPresent(audience, (key, set) -> {
                    set.remove(watcher);
                    return set.isEmpty() ? null : set;
                }));
        count--;
    }

    /** All who watch, each once. */
    Set<Watcher> all() {
        Set<Watcher> all = new LinkedHashSet<>();
        watchers.values().forEach(all::addAll);
        return all;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int watchers() {
        return count;
    }

    void take(BoardChange change) {
        fold.take(change);
        if (!ticking) {
            flush();
            tick();
        }
    }

    private void tick() {
        ticking = true;
        timers.after(pace.tick(), () -> {
            ticking = false;
            if (!portions.isEmpty()) {
                tick();
            } else if (fold.hasPrompt() || (fold.hasPaced() && !pacedTimer)) {
                flush();
                tick();
            }
        });
    }

    private void flush() {
        long now = timers.nanos() / 1_000_000;
        boolean pacedDue = now - pacedAtMs >= pace.paced().toMillis();
        if (fold.hasPaced() && pacedDue) {
            pacedAtMs = now;
        } else if (fold.hasPaced() && !pacedTimer) {
            pacedTimer = true;
            timers.after(Duration.ofMillis(Math.max(1, pacedAtMs + pace.paced().toMillis() - now)), () -> {
                pacedTimer = false;
                flush();
            });
        }
        List<Map.Entry<Audience, Changes>> due = fold.empty(pacedDue, watchers.keySet());
        due.forEach(entry -> plan(entry.getValue(), watchers.getOrDefault(entry.getKey(), Set.of())));
        work();
    }

    private void plan(Changes changes, Set<Watcher> audience) {
        Watcher[] all = audience.toArray(Watcher[]::new);
        for (int from = 0; from < all.length; from += PORTION) {
            int start = from;
            int end = Math.min(all.length, from + PORTION);
            portions.add(() -> {
                for (int i = start; i < end; i++) {
                    all[i].deliver(changes);
                }
            });
        }
    }

    /** One portion now, the next ones in later turns. Portions are never overtaken. */
    private void work() {
        Runnable portion = portions.poll();
        if (portion == null) {
            return;
        }
        portion.run();
        if (!portions.isEmpty()) {
            timers.soon(this::work);
        }
    }

    /** Tells how many are here, if that changed since it was told. */
    void tell(Attendance attendance) {
        attendance.since(room, presenceNumber).ifPresent(now -> {
            presenceNumber = now.number();
            TextFrame frame =
                    TextFrame.of(WireJson.bytes(new ServerFrame.Live(room, Map.of("presence", now.presence()))));
            for (Audience.Group group : Audience.Group.values()) {
                watchers.getOrDefault(group, Set.of()).forEach(watcher -> watcher.presence(frame));
            }
        });
    }
}
