package org.sessioniv.notesteps;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Brings a commit that was made on an older document to the present one. A step that no longer fits because others
 * changed its place is left out, and its author learns of it by the indexes of those that were kept; a commit that
 * breaks the schema, a rule or a limit is refused as a whole.
 */
public final class Rebase {
    /** What became of a commit. */
    public sealed interface Result permits Accepted, Refused {
        /** What comes of each. */
        <R> R read(Function<Accepted, R> accepted, Function<Refused, R> refused);
    }

    /**
     * The commit as it stands in the present document: the document after it, the steps that survived with their
     * maps, and the indexes that these steps had in the commit.
     */
    public record Accepted(Node document, List<Step> steps, List<StepMap> maps, List<Integer> kept) implements Result {
        public Accepted {
            steps = List.copyOf(steps);
            maps = List.copyOf(maps);
            kept = List.copyOf(kept);
        }

        @Override
        public <R> R read(Function<Accepted, R> accepted, Function<Refused, R> refused) {
            return accepted.apply(this);
        }
    }

    /** The document stays as it was, and the sender starts again from it. */
    public record Refused(RefusalCode code, String detail) implements Result {
        @Override
        public <R> R read(Function<Accepted, R> accepted, Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }

    private static final Set<RefusalCode> AUTHORS_OWN_FAULT =
            EnumSet.of(RefusalCode.BAD_ATTRIBUTE, RefusalCode.TOO_LARGE);
    private static final int MOST_PASSES = 16;
    private static final int SMALL_DOCUMENT = 10_000;

    private final Limits limits;
    private final List<Step> steps = new ArrayList<>();
    private final List<StepMap> maps = new ArrayList<>();
    private final List<Integer> kept = new ArrayList<>();
    private Node document;

    private Rebase(Node document, Limits limits) {
        this.document = document;
        this.limits = limits;
    }

    /**
     * Rebases a commit over what was accepted since its base. {@code document} is the present one; the maps are those
     * of the accepted steps, in order.
     */
    static Result over(Schema schema, Node document, List<Step> commit, List<StepMap> acceptedSinceBase) {
        Limits limits = schema.limits();
        if (commit.size() > limits.stepsPerCommit()) {
            return new Refused(RefusalCode.TOO_MANY_STEPS, "A commit of too many steps");
        }
        Rebase rebase = new Rebase(document, limits);
        try {
            requireBoundedWork(document, commit);
            if (acceptedSinceBase.isEmpty()) {
                rebase.applyAll(commit);
            } else {
                rebase.applyRebased(commit, acceptedSinceBase);
            }
        } catch (RefusedException refused) {
            return new Refused(refused.refusal().code(), refused.refusal().detail());
        }
        return new Accepted(rebase.document, rebase.steps, rebase.maps, rebase.kept);
    }

    /** Made on this very document: a step that does not fit is not a conflict but a broken client. */
    private void applyAll(List<Step> commit) {
        for (int i = 0; i < commit.size(); i++) {
            Step step = commit.get(i);
            Node after = step.apply(document);
            check(step, after);
            take(step, i, after);
        }
    }

    /**
     * Each step is carried back over those before it in its commit, over what others did, and over those before it
     * again in their new form. The last two are mirrors of the first, so a position inside the author's own new
     * content is found again.
     */
    private void applyRebased(List<Step> commit, List<StepMap> acceptedSinceBase) {
        List<StepMap> through = new ArrayList<>();
        for (int i = commit.size() - 1; i >= 0; i--) {
            through.add(commit.get(i).map().inverted());
        }
        through.addAll(acceptedSinceBase);
        Mapping mapping = Mapping.through(through);
        for (int i = 0; i < commit.size(); i++) {
            int undone = commit.size() - i;
            Optional<Step> mapped = commit.get(i).mapped(mapping.startingAt(undone));
            Optional<Node> after = mapped.flatMap(this::applied);
            if (after.isPresent()) {
                take(mapped.orElseThrow(), i, after.get());
                mapping = mapping.appendMirror(maps.get(maps.size() - 1), undone - 1);
            }
        }
    }

    /** Others may have made the step impossible; that is nobody's fault, unlike a bad attribute or a full note. */
    private Optional<Node> applied(Step step) {
        Node after;
        try {
            after = step.apply(document);
        } catch (RefusedException conflict) {
            return Optional.empty();
        }
        try {
            check(step, after);
            return Optional.of(after);
        } catch (RefusedException refused) {
            if (AUTHORS_OWN_FAULT.contains(refused.refusal().code())) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private void check(Step step, Node after) {
        NodeCheck.checkTouched(after, step, NodeCheck.Rules.ALL, limits);
    }

    private void take(Step step, int index, Node after) {
        document = after;
        steps.add(step);
        maps.add(step.map());
        kept.add(index);
    }

    /** A few bytes can ask for marks over the whole document a thousand times; an honest commit never comes near. */
    private static void requireBoundedWork(Node document, List<Step> commit) {
        long most = MOST_PASSES * (long) Math.max(document.content().size(), SMALL_DOCUMENT);
        long width = commit.stream().mapToLong(Step::width).sum();
        if (width > most) {
            throw new RefusedException(RefusalCode.TOO_MUCH_WORK, "Steps that go over the document too often");
        }
    }
}
