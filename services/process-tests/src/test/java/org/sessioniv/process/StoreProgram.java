package org.sessioniv.process;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A store that speaks MongoDB's wire protocol and keeps everything in memory. It shows our calls, not MongoDB's
 * promises. It says where it listens and ends with its input. The browser tests run this file as it stands here, so it
 * uses nothing of ours.
 */
final class StoreProgram {
    private StoreProgram() {}

    public static void main(String[] arguments) throws IOException {
        MongoServer store = new MongoServer(new Backend());
        store.bind("127.0.0.1", 0);
        System.out.println("listening " + store.getConnectionString());
        while (System.in.read() >= 0) {
            continue;
        }
        store.shutdownNow();
    }

    private static final class Backend extends MemoryBackend {
        @Override
        public MemoryDatabase openOrCreateDatabase(String name) {
            return new Database(name, getCursorRegistry());
        }
    }

    private static final class Database extends MemoryDatabase {
        Database(String name, CursorRegistry cursors) {
            super(name, cursors);
        }

        @Override
        protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
            return new OrderedCollection(this, name, options, cursorRegistry);
        }
    }

    /**
     * One that finds a range of {@code _id}, in order, without a look at every document, as MongoDB does. Whatever it
     * finds by its order is compared with the whole query all the same.
     */
    private static final class OrderedCollection extends MemoryCollection {
        private final NavigableMap<Object, Integer> order = new TreeMap<>(ValueComparator.asc());

        OrderedCollection(
                MemoryDatabase database, String name, CollectionOptions options, CursorRegistry cursorRegistry) {
            super(database, name, options, cursorRegistry);
        }

        @Override
        protected Integer addDocumentInternal(Document document) {
            Integer position = super.addDocumentInternal(document);
            if (document.containsKey("_id")) {
                order.put(document.get("_id"), position);
            }
            return position;
        }

        @Override
        protected void removeDocument(Integer position) {
            if (getDocument(position).containsKey("_id")) {
                order.remove(getDocument(position).get("_id"));
            }
            super.removeDocument(position);
        }

        @Override
        protected QueryResult queryDocuments(
                Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
            boolean sorted = orderBy != null && !orderBy.isEmpty();
            if (sorted && !List.of("_id").equals(List.copyOf(orderBy.keySet()))) {
                return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
            }
            List<Object> asked = idsAsked(query);
            if (!sorted && asked.isEmpty()) {
                return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
            }
            NavigableMap<Object, Integer> within = within(asked);
            boolean descending = sorted && Integer.valueOf(-1).equals(orderBy.get("_id"));
            Collection<Integer> positions = (descending ? within.descendingMap() : within).values();
            return matchDocumentsFromStream(
                    positions.stream().map(this::getDocument), query, null, skip, limit, batchSize, fields);
        }

        /** What must hold of {@code _id}, of all that must hold at once. */
        private static List<Object> idsAsked(Document query) {
            List<Object> asked = new ArrayList<>();
            if (query.containsKey("_id")) {
                asked.add(query.get("_id"));
            }
            if (query.get("$and") instanceof Collection<?> all) {
                all.forEach(one -> asked.addAll(idsAsked((Document) one)));
            }
            return asked;
        }

        /** No fewer than are asked for: both ends are in it, whether they are asked for or not. */
        private NavigableMap<Object, Integer> within(List<Object> asked) {
            Object from = MinKey.getInstance();
            Object to = MaxKey.getInstance();
            for (Object one : asked) {
                Object lower = bound(one, "$gte", "$gt").orElse(from);
                Object upper = bound(one, "$lte", "$lt").orElse(to);
                from = order.comparator().compare(lower, from) > 0 ? lower : from;
                to = order.comparator().compare(upper, to) < 0 ? upper : to;
            }
            return order.comparator().compare(from, to) > 0
                    ? new TreeMap<>(order.comparator())
                    : order.subMap(from, true, to, true);
        }

        private static Optional<Object> bound(Object asked, String inclusive, String exclusive) {
            boolean operators = asked instanceof Document document
                    && document.keySet().stream().anyMatch(key -> key.startsWith("$"));
            if (!operators) {
                return Optional.of(asked);
            }
            Document conditions = (Document) asked;
            return Optional.ofNullable(conditions.getOrDefault(inclusive, conditions.get(exclusive)));
        }
    }
}
