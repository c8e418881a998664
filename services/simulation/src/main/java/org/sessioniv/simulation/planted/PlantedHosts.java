package org.sessioniv.simulation.planted;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.BoardReply;
import org.sessioniv.rooms.CommandId;
import org.sessioniv.rooms.RoomMessage;
import org.sessioniv.rooms.Submission;

/** Hosts of rooms that answer wrongly in one thing. */
final class PlantedHosts {
    private PlantedHosts() {}

    /** Says that a command is done as soon as it is there. */
    static RoomMessage.Host answersAtOnce(RoomMessage.Host right) {
        return new ThroughHost(right) {
            @Override
            public Future<Answer> submit(RoomMessage.Submit asked) {
                right.submit(asked).onFailure(unheard -> {});
                return Future.succeededFuture(new Answer.Done(new Version(1_000_000)));
            }
        };
    }

    /** Says no where it should say "not now". */
    static RoomMessage.Host refusesForGood(RoomMessage.Host right) {
        return new ThroughHost(right) {
            @Override
            public Future<Answer> submit(RoomMessage.Submit asked) {
                return right.submit(asked).map(answer -> answer.retry() ? Answer.actFailed() : answer);
            }
        };
    }

    /** Says that a command was done one version earlier than it was. */
    static RoomMessage.Host countsFromZero(RoomMessage.Host right) {
        return new ThroughHost(right) {
            @Override
            public Future<Answer> submit(RoomMessage.Submit asked) {
                return right.submit(asked)
                        .map(answer -> answer.read(
                                done -> new Answer.Done(
                                        new Version(done.version().count() - 1)),
                                refused -> refused));
            }
        };
    }

    /** Does not know a command again that comes a second time. */
    static RoomMessage.Host knowsNothingAgain(RoomMessage.Host right) {
        Set<CommandId> seen = new HashSet<>();
        return new ThroughHost(right) {
            @Override
            public Future<Answer> submit(RoomMessage.Submit asked) {
                Submission said = asked.submission();
                if (seen.add(said.id())) {
                    return right.submit(asked);
                }
                CommandId other = new CommandId(
                        new StringBuilder(said.id().value()).reverse().toString());
                return right.submit(new RoomMessage.Submit(
                        asked.room(),
                        new Submission(other, said.fingerprint(), said.by(), said.command(), said.base())));
            }
        };
    }

    /** Leaves one document out of what somebody who comes back has missed. */
    static RoomMessage.Host resumesWithout(RoomMessage.Host right) {
        return new ThroughHost(right) {
            @Override
            public Future<BoardReply> watch(RoomMessage.Watch asked) {
                return right.watch(asked).map(reply -> reply.whole() ? reply : with(reply, withoutFirst(reply)));
            }
        };
    }

    private static Map<String, Optional<Buffer>> withoutFirst(BoardReply reply) {
        TreeMap<String, Optional<Buffer>> documents = new TreeMap<>(reply.documents());
        documents.pollFirstEntry();
        return documents;
    }

    private static BoardReply with(BoardReply reply, Map<String, Optional<Buffer>> documents) {
        return new BoardReply(reply.whole(), reply.parted(), reply.lineage(), documents);
    }

    /** Gives each kind of viewer the first board again that it ever gave one. */
    static RoomMessage.Host givesOldBoards(RoomMessage.Host right) {
        Map<String, BoardReply> first = new HashMap<>();
        return new ThroughHost(right) {
            @Override
            public Future<BoardReply> watch(RoomMessage.Watch asked) {
                String kind = asked.room() + " " + asked.viewer();
                return right.watch(asked).map(reply -> {
                    if (!reply.whole()) {
                        return reply;
                    }
                    BoardReply old = first.computeIfAbsent(kind, any -> reply);
                    return new BoardReply(true, false, reply.lineage(), old.documents());
                });
            }
        };
    }

    /** Takes everybody for staff. */
    static RoomMessage.Host showsAllToAll(RoomMessage.Host right) {
        return new ThroughHost(right) {
            @Override
            public Future<BoardReply> watch(RoomMessage.Watch asked) {
                List<Audience> audiences = new ArrayList<>(asked.viewer().audiences());
                audiences.set(0, Audience.Group.STAFF);
                return right.watch(
                        new RoomMessage.Watch(asked.room(), asked.gateway(), new Viewer(audiences), asked.have()));
            }
        };
    }
}
