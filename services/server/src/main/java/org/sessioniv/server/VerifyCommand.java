package org.sessioniv.server;

import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.journal.ChainReport;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;
import org.sessioniv.rooms.RoomChain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Walks the hash chain of every room and names the first broken link of each. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Walk the journal's hash chains; exit code 1 when a link is broken.")
final class VerifyCommand implements Callable<Integer> {
    private static final String PREFIX = "room/";

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--meeting", paramLabel = "MEETING", description = "Only this meeting's rooms; all when absent.")
    private String meeting = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Vertx vertx = Vertx.vertx();
        try {
            Store opened = Outcomes.await(Store.open(vertx, store, InstantSource.system()));
            try {
                return verify(opened.journal(), out);
            } finally {
                Outcomes.await(opened.close());
            }
        } finally {
            Outcomes.await(vertx.close());
        }
    }

    private int verify(Journal journal, PrintWriter out) throws Exception {
        boolean whole = true;
        List<StreamId> streams = Outcomes.await(journal.streams(PREFIX)).stream()
                .filter(this::isWanted)
                .toList();
        if (streams.isEmpty() && !meeting.isEmpty()) {
            throw new NoSuchElementException("there is no meeting " + meeting);
        }
        for (StreamId stream : streams) {
            RoomId room = new RoomId(stream.value().substring(PREFIX.length()));
            for (ChainReport report : Outcomes.await(RoomChain.verify(journal, room))) {
                out.println(report.stream() + ": " + words(report));
                whole &= report.whole();
            }
        }
        out.println(whole ? streams.size() + " room(s), every link whole." : "BROKEN: see above.");
        return whole ? 0 : 1;
    }

    private boolean isWanted(StreamId stream) {
        String room = stream.value().substring(PREFIX.length());
        return meeting.isEmpty() || room.equals(meeting) || room.startsWith(meeting + "/");
    }

    private static String words(ChainReport report) {
        return report.broken()
                .map(link -> "BROKEN at version " + link.version() + ": " + link.words())
                .orElseGet(() -> report.entries() + " entries, " + report.head().version() + " events, head "
                        + report.head().hash().hex());
    }
}
