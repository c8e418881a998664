package org.sessioniv.bench.counting;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.DotsMethod;
import org.sessioniv.domain.poll.Electorate;
import org.sessioniv.domain.poll.Method;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.PollCount;
import org.sessioniv.domain.poll.PollDecision;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.RankingMethod;
import org.sessioniv.domain.poll.ScoreMethod;
import org.sessioniv.domain.poll.Selection;
import org.sessioniv.domain.poll.SingleChoiceMethod;
import org.sessioniv.domain.poll.YesNoAbstainMethod;

/**
 * Prints how long it takes to count a closed poll as the product does, in processor time of the one thread that counts:
 * 10,000 delegations and 40 options, by each method with each rule. Once the delegations lean to five camps; once each
 * option has exactly the same ballots as each other, so that everything is tied and every way of going on is followed
 * as far as the library follows it.
 *
 * <p>{@code ClosingTable [runs]}: the median of so many runs (default 3) after one that is not counted.
 */
public final class ClosingTable {
    private static final int DELEGATIONS = 10_000;
    private static final int OPTIONS = 40;
    private static final int CAMPS = 5;
    private static final int SEATS = 3;
    private static final long SEED = 20171017;
    private static final double MILLI = 1e6;

    private static final List<Method> METHODS = List.of(
            new SingleChoiceMethod(true),
            new YesNoAbstainMethod(true, false),
            new ApprovalMethod(1, OPTIONS),
            new ScoreMethod(0, 10, true),
            new DotsMethod(10, 10, false),
            new RankingMethod(1, OPTIONS, true));

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final int runs;

    private ClosingTable(int runs) {
        this.runs = runs;
    }

    public static void main(String[] arguments) {
        new ClosingTable(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3).print();
    }

    private void print() {
        out.println("| method | rule | five camps, ms | selected | all tied, ms | tied |");
        out.println("|---|---|---:|---:|---:|---:|");
        for (Method method : METHODS) {
            List<Ballot> leaning = leaning(method);
            List<Ballot> tied = tied(method);
            for (Rule rule : Rule.values()) {
                if (method.isReadBy(rule)) {
                    row(method, rule, leaning, tied);
                }
            }
        }
    }

    private void row(Method method, Rule rule, List<Ballot> leaning, List<Ballot> tied) {
        PollTerms terms = terms(method, rule);
        PollDecision.Selected camps =
                (PollDecision.Selected) PollCount.of(terms, leaning).decision();
        PollDecision.Selected ties =
                (PollDecision.Selected) PollCount.of(terms, tied).decision();
        out.printf(
                Locale.ROOT,
                "| %s | %s | %,.0f | %d | %,.0f | %d |%n",
                method.getClass().getSimpleName().replace("Method", ""),
                rule,
                ms(terms, leaning),
                camps.elected().size(),
                ms(terms, tied),
                ties.tied().size());
    }

    private double ms(PollTerms terms, List<Ballot> ballots) {
        long[] nanos = new long[runs];
        for (int run = 0; run < runs; run++) {
            long start = thread.getCurrentThreadCpuTime();
            Outcome outcome = PollCount.of(terms, ballots);
            nanos[run] = thread.getCurrentThreadCpuTime() - start;
            if (outcome.turnout().cast() != DELEGATIONS) {
                throw new IllegalStateException("a ballot was lost");
            }
        }
        Arrays.sort(nanos);
        return nanos[runs / 2] / MILLI;
    }

    private static PollTerms terms(Method method, Rule rule) {
        return new PollTerms(
                new PollId("poll"),
                1,
                "Which?",
                PollTerms.Subject.TOPICS,
                method,
                new Selection(rule, rule.severalSeats() ? SEATS : 1),
                IntStream.range(0, OPTIONS)
                        .mapToObj(option -> new PollTerms.Option(id(option), id(option)))
                        .toList(),
                new Electorate(Set.of(), Electorate.Known.ORGANISERS),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }

    private static String id(int option) {
        return "topic-" + option;
    }

    /** Each delegation orders the options as its camp does, with a mind of its own. */
    private static List<Ballot> leaning(Method method) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] liked = new double[CAMPS][OPTIONS];
        for (double[] camp : liked) {
            Arrays.setAll(camp, option -> random.nextDouble());
        }
        List<Ballot> ballots = new ArrayList<>();
        for (int delegation = 0; delegation < DELEGATIONS; delegation++) {
            double[] camp = liked[random.nextInt(CAMPS)];
            double[] mind = IntStream.range(0, OPTIONS)
                    .mapToDouble(option -> camp[option] + random.nextDouble() / 2)
                    .toArray();
            List<String> order = IntStream.range(0, OPTIONS)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer option) -> -mind[option]))
                    .map(ClosingTable::id)
                    .toList();
            ballots.add(method.read(new InOrder(order)));
        }
        return ballots;
    }

    /** Each option stands in each place of an order equally often. */
    private static List<Ballot> tied(Method method) {
        return IntStream.range(0, DELEGATIONS)
                .mapToObj(delegation -> IntStream.range(0, OPTIONS)
                        .mapToObj(place -> id((delegation + place) % OPTIONS))
                        .toList())
                .map(order -> method.read(new InOrder(order)))
                .toList();
    }
}
