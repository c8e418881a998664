package org.sessioniv.server.recount;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.LineOfText;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.gateway.ports.PollSource;
import org.sessioniv.gateway.ports.ReportSource.ReportFile;
import org.sessioniv.journal.Journal;
import org.sessioniv.rooms.RoomReader;

/** Published polls from the journal, written on threads of their own, so that a large one keeps nobody waiting. */
public final class PublishedPolls implements PollSource {
    private static final int THREADS = 2;

    private final RoomReader reader;
    private final WorkerExecutor workers;

    public PublishedPolls(Vertx vertx, Journal journal) {
        this.reader = new RoomReader(journal);
        this.workers = vertx.createSharedWorkerExecutor("polls", THREADS);
    }

    @Override
    public Future<ReportFile> poll(RoomId room, PollId poll, Format format, boolean forOrganisers) {
        return reader.readAt(room).compose(at -> {
            Optional<Poll> found = at.state().polls().find(poll);
            if (found.isEmpty()) {
                return Future.failedFuture(new Withheld(Reason.NO_SUCH_POLL));
            }
            if (!(found.get() instanceof Poll.Published published)) {
                return Future.failedFuture(new Withheld(Reason.NOT_PUBLISHED));
            }
            PollRecord.Place place = PollRecord.Place.of(RoomReader.streamOf(room), at.head());
            return workers.executeBlocking(
                    () -> switch (format) {
                        case JSON -> json(PollRecord.of(room, place, published, forOrganisers));
                        case PREFLIB -> prefLib(PollRecord.of(room, place, published, forOrganisers));
                    },
                    false);
        });
    }

    private static ReportFile json(PollRecord poll) throws IOException {
        return new ReportFile(name(poll, "json"), "application/json", Buffer.buffer(poll.write()));
    }

    private static ReportFile prefLib(PollRecord poll) throws IOException {
        Profile profile = ForPrefLib.of(named(poll));
        String name = name(poll, Counting.narrowest(profile).name().toLowerCase(Locale.ROOT));
        StringBuilder text = new StringBuilder();
        Counting.write(profile, name, LineOfText.shown(poll.terms().question()).strip(), text);
        return new ReportFile(name, "text/plain", Buffer.buffer(text.toString()));
    }

    private static String name(PollRecord poll, String ending) {
        return poll.room().value().replace('/', '-') + "-poll-" + poll.terms().number() + "." + ending;
    }

    /** With the words of the options instead of their ids, as far as these tell them apart. */
    private static Profile named(PollRecord poll) {
        Set<String> taken = new HashSet<>();
        Map<Option, Option> names = poll.terms().options().stream()
                .collect(Collectors.toMap(option -> new Option(option.id()), option -> name(option, taken)));
        Profile.Builder named =
                Profile.of(poll.ballots().options().stream().map(names::get).toList());
        poll.ballots().groups().forEach((ballot, weight) -> named.add(ballot.read(new Renamed(names)), weight));
        return named.build();
    }

    private static Option name(PollTerms.Option option, Set<String> taken) {
        String title = LineOfText.key(option.title());
        boolean plain = !title.isBlank() && LineOfText.fault(title).isEmpty() && taken.add(LineOfText.folded(title));
        return new Option(plain ? title : option.id());
    }
}
