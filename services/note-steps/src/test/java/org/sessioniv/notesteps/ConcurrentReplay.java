package org.sessioniv.notesteps;

import java.util.ArrayList;
import java.util.List;

/**
 * Authors who write at the same time, each on what they have received so far, and the authority that takes their edits
 * in the order of the trace. Every author may have several edits under way; the mirrors of those are their accepted
 * forms.
 */
final class ConcurrentReplay {
    private record Pending(Step step, int accepted) {}

    /** What one author has of the authority's log, and own edits on top of that, in the author's own positions. */
    private static final class Author {
        private int seen;
        private final List<Pending> pending = new ArrayList<>();
    }

    private final Trace trace;
    private final List<Author> authors = List.of(new Author(), new Author());
    private final List<StepMap> log = new ArrayList<>();
    /** For each author where in the log their edits stand. */
    private final List<List<Integer>> placesOf = List.of(new ArrayList<>(), new ArrayList<>());
    /** For each edit how many of each author's edits its own author had seen. */
    private final int[][] known;

    private Node document = Notes.document("");
    private int concurrent;

    ConcurrentReplay(Trace trace) {
        this.trace = trace;
        this.known = new int[trace.edits().size()][];
    }

    Node run() {
        for (int i = 0; i < trace.edits().size(); i++) {
            Trace.Edit edit = trace.edits().get(i);
            Author author = authors.get(edit.agent());
            int[] seenBefore = seenBefore(edit);
            receive(author, firstUnknown(1 - edit.agent(), seenBefore[1 - edit.agent()]));
            Step step = Trace.inOneBlock(edit);
            Step accepted = step.mapped(mapping(author, log.size())).orElseThrow();
            concurrent += log.size() - author.seen > author.pending.size() ? 1 : 0;
            document = accepted.apply(document);
            author.pending.add(new Pending(step, log.size()));
            placesOf.get(edit.agent()).add(log.size());
            log.add(accepted.map());
            seenBefore[edit.agent()]++;
            known[i] = seenBefore;
        }
        return document;
    }

    int concurrentEdits() {
        return concurrent;
    }

    private int[] seenBefore(Trace.Edit edit) {
        int[] seen = new int[2];
        for (int parent : edit.parents()) {
            seen[0] = Math.max(seen[0], known[parent][0]);
            seen[1] = Math.max(seen[1], known[parent][1]);
        }
        return seen;
    }

    /** Where in the log the first edit stands that the other one has not seen. */
    private int firstUnknown(int author, int knownEdits) {
        List<Integer> places = placesOf.get(author);
        return knownEdits < places.size() ? places.get(knownEdits) : log.size();
    }

    /** Back over the author's own edits under way, then over the log, where the accepted forms of these are mirrors. */
    private Mapping mapping(Author author, int end) {
        List<StepMap> undone = new ArrayList<>();
        for (int i = author.pending.size() - 1; i >= 0; i--) {
            undone.add(author.pending.get(i).step().map().inverted());
        }
        Mapping mapping = Mapping.through(undone);
        int next = 0;
        for (int i = author.seen; i < end; i++) {
            boolean own =
                    next < author.pending.size() && author.pending.get(next).accepted() == i;
            StepMap map = log.get(i);
            mapping = own ? mapping.appendMirror(map, undone.size() - 1 - next) : mapping.append(map);
            next += own ? 1 : 0;
        }
        return mapping;
    }

    private void receive(Author author, int end) {
        if (end <= author.seen) {
            return;
        }
        Mapping mapping = mapping(author, end);
        List<Pending> left = new ArrayList<>();
        int count = author.pending.size();
        for (int i = 0; i < count; i++) {
            Pending own = author.pending.get(i);
            if (own.accepted() >= end) {
                Step moved = own.step().mapped(mapping.startingAt(count - i)).orElseThrow();
                mapping = mapping.appendMirror(moved.map(), count - 1 - i);
                left.add(new Pending(moved, own.accepted()));
            }
        }
        author.pending.clear();
        author.pending.addAll(left);
        author.seen = end;
    }
}
