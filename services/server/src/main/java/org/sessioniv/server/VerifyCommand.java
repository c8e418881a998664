package org.sessioniv.server;

import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.ChainReport;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.register.RegisterReport;
import org.sessioniv.rooms.RoomChain;
import org.sessioniv.rooms.SnapshotReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Walks the hash chain of every room and names the first broken link of each, compares snapshots with the entries, and
 * every stream with what the register and an anchor noted of it.
 */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Check the journal: chains, snapshots, register; exit code 1 when anything is not as it was written.")
final class VerifyCommand implements Callable<Integer> {
    /** What the streams of rooms begin with. */
    static final String PREFIX = "room/";

    private static final String BROKEN = "BROKEN: ";

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--meeting", paramLabel = "MEETING", description = "Only this meeting's rooms; all when absent.")
    private String meeting = "";

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            description = "Compare with the heads in this file, then write today's; write it when there is none.")
    private Optional<Path> anchor = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Vertx vertx = Vertx.vertx();
        try {
            Store opened = Outcomes.await(Store.openAsIs(vertx, store, InstantSource.system()));
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
        List<StreamId> streams = Outcomes.await(journal.streams(PREFIX)).stream()
                .filter(this::isWanted)
                .toList();
        if (streams.isEmpty() && !meeting.isEmpty()) {
            throw new NoSuchElementException("there is no meeting " + meeting);
        }
        boolean whole = isWhole(journal, streams, out);
        whole &= anchor.isEmpty() || verifyAnchor(journal, new AnchorFile(anchor.get()), whole, out);
        out.println(whole ? streams.size() + " room(s), every link whole." : "BROKEN: see above.");
        return whole ? 0 : 1;
    }

    /** Checks these rooms and the register, and says of each what was found. */
    static boolean isWhole(Journal journal, List<StreamId> rooms, PrintWriter out) throws Exception {
        boolean whole = true;
        for (StreamId stream : rooms) {
            whole &= verifyRoom(journal, new RoomId(stream.value().substring(PREFIX.length())), out);
        }
        return verifyRegister(journal, out) && whole;
    }

    private static boolean verifyRoom(Journal journal, RoomId room, PrintWriter out) throws Exception {
        boolean whole = true;
        for (ChainReport report : Outcomes.await(RoomChain.verify(journal, room))) {
            out.println(report.stream() + ": " + words(report));
            whole &= report.whole();
        }
        Optional<SnapshotReport> snapshot =
                whole ? Outcomes.await(SnapshotReport.verify(journal, room)) : Optional.empty();
        snapshot.ifPresent(report -> out.println(PREFIX + room.value() + ": " + (report.whole() ? "" : "BROKEN ")
                + "snapshot at version " + report.version() + ": "
                + report.finding().words()));
        return whole && snapshot.map(SnapshotReport::whole).orElse(true);
    }

    private static boolean verifyRegister(Journal journal, PrintWriter out) throws Exception {
        RegisterReport report = Outcomes.await(RegisterReport.verify(journal));
        if (report.chain().entries() == 0 && report.whole()) {
            out.println("register: none yet; it begins when the server starts, with what is there then");
            return true;
        }
        out.println("register: " + words(report.chain()));
        report.since()
                .ifPresent(since ->
                        out.println("register: kept since " + since + ", " + report.streams() + " stream(s) noted"));
        report.restored().forEach(at -> out.println("register: a backup was restored at " + at));
        report.broken().forEach(broken -> out.println(BROKEN + broken.getMessage()));
        return report.whole();
    }

    /** An anchor that is not there is written; one that holds is moved on; one that does not hold is left as it is. */
    private static boolean verifyAnchor(Journal journal, AnchorFile file, boolean whole, PrintWriter out)
            throws Exception {
        if (Files.exists(file.path())) {
            List<BrokenChain> broken = Outcomes.await(file.check(journal));
            broken.forEach(one -> out.println(BROKEN + "not as anchored: " + one.getMessage()));
            if (!broken.isEmpty()) {
                return false;
            }
            out.println("anchor: as written in " + file.path());
        }
        if (whole) {
            Outcomes.await(file.write(journal));
            out.println("anchor: today's heads are in " + file.path());
        }
        return true;
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
