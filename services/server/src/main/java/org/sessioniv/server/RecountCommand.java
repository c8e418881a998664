package org.sessioniv.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.BallotFileException;
import org.sessioniv.counting.model.BallotFormat;
import org.sessioniv.counting.model.Cancellation;
import org.sessioniv.counting.model.Comparison;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Verdict;
import org.sessioniv.counting.preflib.PrefLibReader;
import org.sessioniv.server.recount.BallotJson;
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
            "Count a ballot file by a rule and tell every round; exit code 2 when something is wrong with the input.",
            "Files: PrefLib .soc .soi .toc .toi .cat, or .json as described in services/counting/README.md."
        })
final class RecountCommand implements Callable<Integer> {
    private static final int WRONG_INPUT = 2;

    @Parameters(index = "0", paramLabel = "FILE", description = "The ballots.")
    private Path file = Path.of("");

    @Option(
            names = "--rule",
            required = true,
            split = ",",
            paramLabel = "RULE",
            description = "A rule; several with commas between them are counted side by side.")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--seats", paramLabel = "K", description = "How many are to be elected (default: 1).")
    private int seats = 1;

    @Option(
            names = "--ties",
            paramLabel = "all|order:A,B,…|lot",
            description = "What to do with ties: report all that is possible (default), decide by this order of names"
                    + " or numbers of options, or draw lots with --seed.")
    private String ties = "all";

    @Option(names = "--seed", paramLabel = "SEED", description = "The published seed of the lot.")
    private Optional<String> seed = Optional.empty();

    @Option(names = "--json", description = "Print JSON: winners, rounds, ties.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<Rule> chosen = new ArrayList<>();
            for (String name : rules) {
                chosen.add(rule(name));
            }
            Profile profile = read();
            TieBreak tieBreak = tieBreak(profile);
            if (seats < 1 || seats > profile.options().size()) {
                throw new IllegalArgumentException("--seats " + seats + ": the file has "
                        + profile.options().size() + " options");
            }
            if (chosen.size() == 1) {
                one(chosen.get(0), profile, tieBreak, out);
            } else {
                several(chosen, profile, tieBreak, out);
            }
            out.flush();
            return 0;
        } catch (BallotFileException wrong) {
            return refuse(file + ", " + wrong.sentence());
        } catch (NoSuchFileException missing) {
            return refuse(file + ": there is no such file");
        } catch (CharacterCodingException binary) {
            return refuse(file + ": the file is not text in UTF-8");
        } catch (IllegalArgumentException | Limits.Exceeded unfit) {
            return refuse(String.valueOf(unfit.getMessage()));
        }
    }

    private int refuse(String reason) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("recount: " + reason);
        err.flush();
        return WRONG_INPUT;
    }

    private void one(Rule rule, Profile profile, TieBreak tieBreak, PrintWriter out) throws IOException {
        Result result = Counting.count(rule, profile, seats, tieBreak);
        Optional<List<Verdict>> certificate =
                Counting.hasCertificate(profile) && result.tie().isEmpty()
                        ? Optional.of(Counting.certificate(profile, result.elected(), Cancellation.NEVER))
                        : Optional.empty();
        if (json) {
            print(ResultJson.of(result, certificate), out);
        } else {
            new ResultText(out).print(profile, result, certificate);
        }
    }

    private void several(List<Rule> chosen, Profile profile, TieBreak tieBreak, PrintWriter out) throws IOException {
        Comparison comparison = Counting.compare(chosen, profile, seats, tieBreak, Cancellation.NEVER);
        if (json) {
            print(ResultJson.of(comparison, profile.options()), out);
        } else {
            new ResultText(out).print(profile, comparison);
        }
    }

    private static void print(ObjectNode json, PrintWriter out) throws IOException {
        out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }

    private static Rule rule(String name) {
        return Rule.named(name.strip())
                .orElseThrow(() -> new IllegalArgumentException("there is no rule '" + name + "'; there are "
                        + List.of(Rule.values()).stream().map(Rule::name).collect(Collectors.joining(", "))));
    }

    private Profile read() throws IOException, BallotFileException {
        String name = String.valueOf(file.getFileName());
        Optional<BallotFormat> format = BallotFormat.ofName(name);
        boolean isJson = name.toLowerCase(Locale.ROOT).endsWith(".json");
        if (format.isEmpty() && !isJson) {
            throw new IllegalArgumentException(
                    file + ": the name of a ballot file ends in .soc, .soi, .toc, .toi, .cat or .json");
        }
        try (BufferedReader text = Files.newBufferedReader(file)) {
            return isJson ? BallotJson.read(text) : PrefLibReader.read(text, format.orElseThrow());
        }
    }

    private TieBreak tieBreak(Profile profile) {
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
        List<org.sessioniv.counting.model.Option> order = Arrays.stream(
                        ties.substring("order:".length()).split(","))
                .map(name -> option(name.strip(), profile.options()))
                .toList();
        TieBreak tieBreak = new TieBreak.Order(order);
        tieBreak.order(profile.options());
        return tieBreak;
    }

    /** By name, or by number from one where no option has that name: names may hold commas. */
    private static org.sessioniv.counting.model.Option option(
            String name, List<org.sessioniv.counting.model.Option> options) {
        return options.stream()
                .filter(option -> option.id().equals(name))
                .findFirst()
                .or(() -> name.matches("[1-9][0-9]{0,3}") && Integer.parseInt(name) <= options.size()
                        ? Optional.of(options.get(Integer.parseInt(name) - 1))
                        : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException("--ties order: there is no option '" + name + "'"));
    }
}
