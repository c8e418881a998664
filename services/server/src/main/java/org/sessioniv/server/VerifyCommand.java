package org.sessioniv.server;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.sessioniv.journal.ChainCheck;
import org.sessioniv.journal.ChainReport;
import org.sessioniv.journal.StreamId;
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
    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--meeting", paramLabel = "MEETING", description = "Only this meeting's rooms; all when absent.")
    private String meeting = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Store opened = Outcomes.await(Store.open(store, InstantSource.system()));
        try {
            boolean whole = true;
            List<StreamId> streams = Outcomes.await(opened.journal().streams("room/" + meeting));
            for (StreamId stream : streams) {
                ChainReport report = Outcomes.await(ChainCheck.verify(opened.journal(), stream));
                out.println(report);
                whole &= report.whole();
            }
            out.println(whole ? streams.size() + " room(s), every link whole." : "BROKEN: see above.");
            return whole ? 0 : 1;
        } finally {
            Outcomes.await(opened.close());
        }
    }
}
