package org.sessioniv.server.recount;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.counting.json.ResultTree;
import org.sessioniv.counting.model.Comparison;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Verdict;

/** Counts as JSON: what the library tells of them, and what was done to the ballots before. */
public final class ResultJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultJson() {}

    /** One count, with the certificate of its committee where there is one. */
    public static String of(Prepared ballots, Result result, Optional<List<Verdict>> certificate) {
        return text(ResultTree.of(result, certificate, ballots.profile().options()), ballots);
    }

    /** Several rules side by side. */
    public static String of(Prepared ballots, Comparison comparison) {
        return text(ResultTree.of(comparison, ballots.profile().options()), ballots);
    }

    private static String text(Map<String, Object> tree, Prepared ballots) {
        tree.put("withdrawn", ballots.withdrawn().stream().map(Option::id).toList());
        tree.put("overvotes", ballots.marks().overvotes().word());
        tree.put("skippedRanks", ballots.marks().skippedRanks().word());
        tree.put("notes", ballots.notes());
        return JSON.valueToTree(tree).toPrettyString();
    }
}
