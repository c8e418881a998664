package org.sessioniv.server;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sessioniv.counting.model.LineOfText;
import org.sessioniv.rooms.Answer;
import org.sessioniv.server.meetingfile.MeetingFile;
import org.sessioniv.server.meetingfile.MeetingFileReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Enters a meeting from a file, or names every fault of the file and enters nothing. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Enter a meeting from a file; the server must not be running on the same embedded store.")
final class ImportCommand implements Callable<Integer> {
    private static final int FAULTY = 1;

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(paramLabel = "FILE", description = "The meeting as YAML; kyiv-2017.yaml in the sources is an example.")
    private Path file = Path.of("meeting.yaml");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        String yaml;
        try {
            yaml = Files.readString(file);
        } catch (IOException e) {
            err.println(file + ": cannot be read as UTF-8 text: " + e.getMessage());
            return FAULTY;
        }
        MeetingFileReader.Reading reading = MeetingFileReader.read(yaml);
        if (reading.meeting().isEmpty()) {
            reading.problems().forEach(problem -> err.println(LineOfText.shown(file + ": " + problem)));
            err.println(reading.problems().size() + " fault(s); nothing was entered.");
            return FAULTY;
        }
        MeetingFile meeting = reading.meeting().get();
        return enter(meeting).read(done -> entered(meeting, out), refused -> refused(refused, err));
    }

    private static int entered(MeetingFile meeting, PrintWriter out) {
        out.println("Entered " + meeting.meeting().value() + ": "
                + meeting.command().delegations().size() + " delegations, "
                + meeting.command().topics().size() + " topics.");
        return 0;
    }

    private int refused(Answer.Refused refused, PrintWriter err) {
        err.println(LineOfText.shown(file + ": " + refused.code() + ": " + refused.detail()));
        return FAULTY;
    }

    private Answer enter(MeetingFile meeting) throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            SteadyClock clock = SteadyClock.ofMachine();
            Store opened = Outcomes.await(Store.open(vertx, store, clock));
            try {
                RoomHost rooms = Outcomes.await(RoomHost.start(vertx, opened.journal(), clock, 1));
                return Outcomes.await(rooms.enter(meeting));
            } finally {
                Outcomes.await(opened.close());
            }
        } finally {
            Outcomes.await(vertx.close());
        }
    }
}
