package org.sessioniv.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.BallotFile;
import org.sessioniv.counting.model.BallotFileException;
import org.sessioniv.counting.model.Cancellation;
import org.sessioniv.counting.model.Comparison;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.counting.model.LineOfText;
import org.sessioniv.counting.model.Marks;
import org.sessioniv.counting.model.Marks.Overvotes;
import org.sessioniv.counting.model.Marks.SkippedRanks;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Verdict;
import org.sessioniv.server.recount.BallotFiles;
import org.sessioniv.server.recount.OptionList;
import org.sessioniv.server.recount.PollRecord;
import org.sessioniv.server.recount.Prepared;
import org.sessioniv.server.recount.RecordText;
import org.sessioniv.server.recount.ResultJson;
import org.sessioniv.server.recount.ResultText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts a ballot file again, by itself: no server, no journal, no network. */
@Command(
        name = "recount",
        mixinStandardHelpOptions = true,
        description = {
            "Count a ballot file by a rule and tell every round; exit code 2 when something is wrong with the input,",
            "1 when the record of a poll comes to another result than was published.",
            "Files: PrefLib .soc .soi .toc .toi .cat, .blt, or .json as described in services/counting/README.md."
        })
final class RecountCommand implements Callable<Integer> {
    private static final int WRONG_INPUT = 2;
    private static final int OTHER_RESULT = 1;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "The ballots; without --rule there may be several records of polls.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--rule",
            split = ",",
            paramLabel = "RULE",
            description = "A rule; several with commas between them are counted side by side. Without it the record of"
                    + " a poll is counted by its own rule, and compared with what was published.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--seats",
            paramLabel = "K",
            description = "How many are to be elected (default: what a .blt file says, else 1).")
    private Optional<Integer> seats = Optional.empty();

    @Option(
            names = "--ties",
            paramLabel = "all|order:A,B,…|lot",
            description = "What to do with ties: report all that is possible (default), decide by this order of names"
                    + " or numbers of options, or draw lots with --seed.")
    private String ties = "all";

    @Option(names = "--seed", paramLabel = "SEED", description = "The published seed of the lot.")
    private Optional<String> seed = Optional.empty();

    @Option(
            names = "--withdrawn",
            paramLabel = "A,B,…",
            description = "Names or numbers of options that count as never on the ballot, beside those that the file"
                    + " names.")
    private Optional<String> withdrawn = Optional.empty();

    @Option(
            names = "--overvotes",
            paramLabel = "share|exhaust|skip",
            description = "Several options on one rank share it (default), end the ballot, or are passed over.")
    private String overvotes = Overvotes.SHARE.word();

    @Option(
            names = "--skipped-ranks",
            paramLabel = "skip|exhaust",
            description = "A rank without an option is passed over (default) or ends the ballot.")
    private String skippedRanks = SkippedRanks.PASS_OVER.word();

    @Option(names = "--json", description = "Print JSON: winners, rounds, ties.")
    private boolean json;

    /** The file that is being read. */
    private Path at = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            if (rules.isEmpty()) {
                return records(out);
            }
            Path file = one();
            List<Rule> chosen = new ArrayList<>();
            for (String name : rules) {
                chosen.add(rule(name));
            }
            Marks marks = marks();
            BallotFile read = BallotFiles.read(file);
            List<org.sessioniv.counting.model.Option> options = read.profile().options();
            Prepared ballots = Prepared.of(
                    read,
                    withdrawn
                            .map(names -> OptionList.read("--withdrawn", names, options))
                            .orElse(List.of()),
                    marks);
            Election election = new Election(ballots, seats(read, ballots), tieBreak(ballots, options));
            if (chosen.size() == 1) {
                one(chosen.get(0), election, out);
            } else {
                several(chosen, election, out);
            }
            out.flush();
            return 0;
        } catch (BallotFileException wrong) {
            return refuse(at + ", " + wrong.sentence());
        } catch (IllegalArgumentException | Limits.Exceeded unfit) {
            return refuse(String.valueOf(unfit.getMessage()));
        }
    }

    private Path one() {
        if (files.size() > 1) {
            throw new IllegalArgumentException("with --rule one file is counted at a time");
        }
        at = files.get(0);
        return at;
    }

    /** Counts records of polls as their terms say. */
    private int records(PrintWriter out) throws BallotFileException {
        boolean same = true;
        for (Path file : files) {
            at = file;
            PollRecord record = BallotFiles.record(file)
                    .orElseThrow(() -> new IllegalArgumentException("--rule is needed: the file does not say by which"
                            + " rule it is to be counted; there are " + words()));
            if (json || seats.isPresent() || withdrawn.isPresent() || !ties.equals("all") || seed.isPresent()) {
                throw new IllegalArgumentException(
                        "without --rule a poll is counted as its record says and not otherwise");
            }
            same &= new RecordText(out).print(record);
        }
        out.flush();
        return same ? 0 : OTHER_RESULT;
    }

    private record Election(Prepared ballots, int seats, TieBreak tieBreak) {}

    private int refuse(String reason) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("recount: " + LineOfText.shown(reason));
        err.flush();
        return WRONG_INPUT;
    }

    private void one(Rule rule, Election election, PrintWriter out) {
        Profile profile = election.ballots().profile();
        Result result = Counting.count(rule, profile, election.seats(), election.tieBreak());
        Optional<List<Verdict>> certificate =
                Counting.hasCertificate(profile) && result.tie().isEmpty()
                        ? Optional.of(Counting.certificate(profile, result.elected(), Cancellation.NEVER))
                        : Optional.empty();
        if (json) {
            out.println(ResultJson.of(election.ballots(), result, certificate));
        } else {
            new ResultText(out).print(election.ballots(), result, certificate);
        }
    }

    private void several(List<Rule> chosen, Election election, PrintWriter out) {
        Profile profile = election.ballots().profile();
        Comparison comparison =
                Counting.compare(chosen, profile, election.seats(), election.tieBreak(), Cancellation.NEVER);
        if (json) {
            out.println(ResultJson.of(election.ballots(), comparison));
        } else {
            new ResultText(out).print(election.ballots(), election.seats(), election.tieBreak(), comparison);
        }
    }

    private static Rule rule(String name) {
        return Rule.named(name.strip())
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no rule '" + name + "'; there are " + words()));
    }

    private static String words() {
        return Arrays.stream(Rule.values()).map(Rule::word).collect(Collectors.joining(", "));
    }

    private Marks marks() {
        return new Marks(
                Overvotes.named(overvotes)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "--overvotes is share, exhaust or skip, not '" + overvotes + "'")),
                SkippedRanks.named(skippedRanks)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "--skipped-ranks is skip or exhaust, not '" + skippedRanks + "'")));
    }

    private int seats(BallotFile read, Prepared ballots) {
        int standing = ballots.profile().options().size();
        int asked = seats.orElse(read.seats().orElse(1));
        if (asked < 1 || asked > standing) {
            throw new IllegalArgumentException("--seats " + asked + ": "
                    + (ballots.withdrawn().isEmpty()
                            ? "the file has " + standing
                            : "without the withdrawn there are " + standing)
                    + " options");
        }
        return asked;
    }

    private TieBreak tieBreak(Prepared ballots, List<org.sessioniv.counting.model.Option> options) {
        if (seed.isPresent() != ties.equals("lot")) {
            throw new IllegalArgumentException("--seed belongs to --ties lot, and --ties lot needs it");
        }
        if (ties.equals("all")) {
            return TieBreak.ALL;
        }
        if (ties.equals("lot")) {
            return new TieBreak.Lot(seed.orElseThrow());
        }
        if (!ties.startsWith("order:")) {
            throw new IllegalArgumentException("--ties is all, order:A,B,… or lot, not '" + ties + "'");
        }
        TieBreak tieBreak =
                new TieBreak.Order(OptionList.read("--ties order", ties.substring("order:".length()), options));
        tieBreak.order(ballots.profile().options());
        return tieBreak;
    }
}
