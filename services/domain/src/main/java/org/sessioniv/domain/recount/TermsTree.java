package org.sessioniv.domain.recount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.poll.AnswerMethod;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.Attending;
import org.sessioniv.domain.poll.Changes;
import org.sessioniv.domain.poll.Conduct;
import org.sessioniv.domain.poll.Deciding;
import org.sessioniv.domain.poll.DotsMethod;
import org.sessioniv.domain.poll.Electorate;
import org.sessioniv.domain.poll.Method;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.Quorum;
import org.sessioniv.domain.poll.RankingMethod;
import org.sessioniv.domain.poll.RequiredMajority;
import org.sessioniv.domain.poll.Results;
import org.sessioniv.domain.poll.ScoreMethod;
import org.sessioniv.domain.poll.Selection;
import org.sessioniv.domain.poll.SimpleMajority;
import org.sessioniv.domain.poll.SingleChoiceMethod;
import org.sessioniv.domain.poll.Ties;
import org.sessioniv.domain.poll.YesNoAbstainMethod;
import org.sessioniv.domain.roster.DelegationId;

/** The terms of a poll, read from the tree of its record. */
final class TermsTree {
    private TermsTree() {}

    /** Throws IllegalArgumentException with what is wrong; what is not known here is added to {@code unknown}. */
    static PollTerms read(@Nullable Object tree, List<String> unknown) {
        Members terms = Members.of("terms", tree, unknown);
        PollTerms read = new PollTerms(
                new PollId(terms.text("id")),
                terms.whole("number"),
                terms.text("question"),
                subject(terms.text("subject")),
                method(terms.inner("method")),
                deciding(terms.inner("deciding")),
                options(terms.list("options"), unknown),
                electorate(terms, unknown),
                Optional.ofNullable(terms.get("quorum")).map(TermsTree::share),
                instant("terms.openedAt", terms.get("openedAt")),
                Optional.ofNullable(terms.get("closesAt")).map(at -> instant("terms.closesAt", at)),
                Optional.ofNullable(terms.get("conduct")).map(held -> conduct(held, unknown)),
                Optional.ofNullable(terms.get("again")).map(id -> new PollId(Members.text("terms.again", id))));
        terms.end();
        return read;
    }

    private static Conduct conduct(Object tree, List<String> unknown) {
        Members conduct = Members.of("terms.conduct", tree, unknown);
        Conduct read = new Conduct(
                ties(conduct.text("ties")),
                Optional.ofNullable(conduct.get("seed")).map(seed -> Members.text("terms.conduct.seed", seed)),
                Optional.ofNullable(conduct.get("results"))
                        .map(when -> results(Members.text("terms.conduct.results", when))),
                Optional.ofNullable(conduct.get("changes"))
                        .map(when -> changes(Members.text("terms.conduct.changes", when))));
        conduct.end();
        return read;
    }

    private static Ties ties(String word) {
        return Arrays.stream(Ties.values())
                .filter(ties -> ties.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tie is broken by '" + word + "' here"));
    }

    private static Results results(String word) {
        return Arrays.stream(Results.values())
                .filter(results -> results.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no result is seen '" + word + "' here"));
    }

    private static Changes changes(String word) {
        return Arrays.stream(Changes.values())
                .filter(changes -> changes.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no vote is changed '" + word + "' here"));
    }

    private static PollTerms.Subject subject(String word) {
        return Arrays.stream(PollTerms.Subject.values())
                .filter(subject -> subject.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody here knows the subject '" + word + "'"));
    }

    private static Method method(Members method) {
        String type = method.text("type");
        Method read = switch (type) {
            case "single-choice" -> new SingleChoiceMethod(method.flag("mayAbstain"));
            case "yes-no-abstain" -> new YesNoAbstainMethod(method.flag("mayAbstain"), method.flag("allAnswered"));
            case "approval" -> new ApprovalMethod(method.whole("min"), method.whole("max"));
            case "score" ->
                new ScoreMethod(method.whole("lowest"), method.whole("highest"), method.flag("mayLeaveBlank"));
            case "dots" ->
                new DotsMethod(method.whole("points"), method.whole("mostPerOption"), method.flag("allSpent"));
            case "ranking" -> new RankingMethod(method.whole("min"), method.whole("max"), method.flag("mayTie"));
            case "answer" -> new AnswerMethod();
            default -> throw new IllegalArgumentException("no ballot is filled in by a method '" + type + "' here");
        };
        method.end();
        return read;
    }

    private static Deciding deciding(Members deciding) {
        String type = deciding.text("type");
        Deciding read = switch (type) {
            case "selection" -> new Selection(rule(deciding.text("rule")), deciding.whole("seats"));
            case "simple-majority" -> new SimpleMajority();
            case "required-majority" -> new RequiredMajority(part(deciding.text("part")), base(deciding.text("base")));
            default -> throw new IllegalArgumentException("nothing is decided by '" + type + "' here");
        };
        deciding.end();
        return read;
    }

    private static RequiredMajority.Part part(String word) {
        return Arrays.stream(RequiredMajority.Part.values())
                .filter(part -> part.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no majority '" + word + "' here"));
    }

    private static RequiredMajority.Base base(String word) {
        return Arrays.stream(RequiredMajority.Base.values())
                .filter(base -> base.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is a majority of '" + word + "' here"));
    }

    private static Rule rule(String word) {
        return Rule.named(word.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException("there is no rule '" + word + "' here"));
    }

    private static List<PollTerms.Option> options(List<?> trees, List<String> unknown) {
        List<PollTerms.Option> options = new ArrayList<>();
        for (Object tree : trees) {
            Members option = Members.of("terms.options", tree, unknown);
            options.add(new PollTerms.Option(option.text("id"), option.text("title")));
            option.end();
        }
        return options;
    }

    /** Records from before anybody was told who voted have the delegations alone. */
    private static Electorate electorate(Members terms, List<String> unknown) {
        if (terms.get("electorate") instanceof List<?> ids) {
            return new Electorate(delegations("terms.electorate", ids), Electorate.Known.ORGANISERS);
        }
        Members electorate = terms.inner("electorate");
        Electorate read = new Electorate(
                delegations("terms.electorate.entitled", electorate.list("entitled")),
                known(electorate.text("whoVoted")),
                Optional.ofNullable(electorate.get("attending")).map(tree -> attending(tree, unknown)));
        electorate.end();
        return read;
    }

    private static Attending attending(Object tree, List<String> unknown) {
        Members attending = Members.of("terms.electorate.attending", tree, unknown);
        Attending read = new Attending(attending.flag("toVote"), quorumOf(attending.text("quorum")));
        attending.end();
        return read;
    }

    private static Quorum.Of quorumOf(String word) {
        return Arrays.stream(Quorum.Of.values())
                .filter(of -> of.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no quorum of '" + word + "' here"));
    }

    private static Set<DelegationId> delegations(String path, List<?> ids) {
        Set<DelegationId> delegations = new TreeSet<>();
        ids.forEach(id -> delegations.add(new DelegationId(Members.text(path, id))));
        return delegations;
    }

    private static Electorate.Known known(String word) {
        return Arrays.stream(Electorate.Known.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is known to '" + word + "' here"));
    }

    private static PollTerms.Share share(Object quorum) {
        String[] parts = Members.text("terms.quorum", quorum).split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("'terms.quorum' is no share such as 1/2");
        }
        return new PollTerms.Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    static Instant instant(String path, @Nullable Object milliseconds) {
        if (milliseconds instanceof Long whole) {
            return Instant.ofEpochMilli(whole);
        }
        throw new IllegalArgumentException("'" + path + "' is no time in milliseconds");
    }
}
