package org.sessioniv.gateway.limits;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.StoreBusy;
import org.sessioniv.journal.StoredRecord;

/**
 * Token buckets as records that several nodes change, each change upon what the last one left. A record goes once its
 * buckets are full again: one that is not there is full. What it is called by is hashed, since it may be an address.
 */
final class StoredBuckets {
    private static final String KIND = "guesses";
    private static final int ATTEMPTS = 20;
    private static final Duration SLACK = Duration.ofSeconds(1);

    private final Records records;
    private final InstantSource clock;

    StoredBuckets(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Answers what the work did with the buckets of that name; it may be done several times, and once for good. */
    <R> Future<R> change(String name, List<TokenBucket.Rate> rates, Function<List<TokenBucket>, R> work) {
        return change(new RecordKey(KIND, hash(name)), rates, work, ATTEMPTS);
    }

    private <R> Future<R> change(
            RecordKey key, List<TokenBucket.Rate> rates, Function<List<TokenBucket>, R> work, int attempts) {
        if (attempts == 0) {
            return Future.failedFuture(new StoreBusy("a budget for guesses is being changed by many"));
        }
        return records.load(key).compose(found -> {
            List<TokenBucket> buckets =
                    found.map(record -> read(record.body(), rates)).orElseGet(() -> full(rates));
            R result = work.apply(buckets);
            Instant until = clock.instant().plus(untilFull(buckets)).plus(SLACK);
            long version = found.map(StoredRecord::version).orElse(0L) + 1;
            return records.save(new StoredRecord(key, version, Optional.empty(), Optional.of(until), written(buckets)))
                    .compose(saved -> saved == Saved.SAVED
                            ? Future.succeededFuture(result)
                            : change(key, rates, work, attempts - 1));
        });
    }

    private List<TokenBucket> full(List<TokenBucket.Rate> rates) {
        return rates.stream().map(rate -> new TokenBucket(rate, clock.millis())).toList();
    }

    private Duration untilFull(List<TokenBucket> buckets) {
        return buckets.stream()
                .map(bucket -> bucket.untilFull(clock.millis()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static Body written(List<TokenBucket> buckets) {
        return Body.utf8(buckets.stream().map(TokenBucket::text).collect(Collectors.joining(" ")));
    }

    private static List<TokenBucket> read(Body body, List<TokenBucket.Rate> rates) {
        List<String> texts = Arrays.asList(body.utf8().split(" "));
        if (texts.size() != rates.size()) {
            throw new IllegalStateException("a record of kind " + KIND + " cannot be read");
        }
        return IntStream.range(0, rates.size())
                .mapToObj(place -> TokenBucket.of(rates.get(place), texts.get(place)))
                .toList();
    }

    private static String hash(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
