package org.sessioniv.server;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import io.vertx.micrometer.VertxPrometheusOptions;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What this process measures, for Prometheus. Labels name pools, threads and parts of memory and nothing else: no
 * address, no path, nobody. Where nobody may read it, nothing is kept.
 */
final class Metrics {
    /** Upper ends of the classes in which appends are counted by how long they took. */
    static final Duration[] APPEND_TOOK = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private static final String PREFIX = "session_iv_";

    private final Optional<PrometheusMeterRegistry> kept;
    private final MeterRegistry registry;

    private Metrics(Optional<PrometheusMeterRegistry> kept) {
        this.kept = kept;
        this.registry = kept.<MeterRegistry>map(Function.identity()).orElseGet(CompositeMeterRegistry::new);
    }

    static Metrics of(boolean open) {
        return new Metrics(
                open ? Optional.of(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)) : Optional.empty());
    }

    /** A Vert.x of these options, of which pools, event loops and the Java machine are measured. */
    VertxBuilder vertx(VertxOptions options) {
        return kept.map(found -> Vertx.builder()
                        .with(options.setMetricsOptions(ofVertx()))
                        .withMetrics(new MicrometerMetricsFactory(found)))
                .orElseGet(() -> Vertx.builder().with(options));
    }

    /** What Vert.x counts for each frame and each message is left out: it costs, and we count that ourselves. */
    private static MicrometerMetricsOptions ofVertx() {
        MicrometerMetricsOptions options = new MicrometerMetricsOptions()
                .setPrometheusOptions(new VertxPrometheusOptions().setEnabled(true))
                .setJvmMetricsEnabled(true)
                .setNettyMetricsEnabled(true)
                .setLabels(Set.of(Label.POOL_TYPE, Label.POOL_NAME));
        options.setEnabled(true);
        for (MetricsDomain domain : MetricsDomain.values()) {
            if (domain != MetricsDomain.NAMED_POOLS) {
                options.addDisabledMetricsCategory(domain);
            }
        }
        return options;
    }

    /** One counter for each of these events, as they are counted there. */
    <E extends Enum<E>> void counters(String group, E[] events, Function<E, String> help, ToLongFunction<E> counted) {
        for (E event : events) {
            String name = group + "_" + event.name().toLowerCase(Locale.ROOT);
            counter(name, help.apply(event), () -> counted.applyAsLong(event));
        }
    }

    void counter(String name, String help, DoubleSupplier count) {
        // The registry holds on to the function alone, and this one to all that it counts.
        FunctionCounter.builder(PREFIX + name, this, any -> count.getAsDouble())
                .description(help)
                .register(registry);
    }

    void gauge(String name, String help, DoubleSupplier value) {
        Gauge.builder(PREFIX + name, value::getAsDouble).description(help).register(registry);
    }

    /** How long appends take. */
    Timer appends() {
        return Timer.builder(PREFIX + "append")
                .description("How long the store took for an append, whatever came of it")
                .serviceLevelObjectives(APPEND_TOOK)
                .register(registry);
    }

    /** All of it in the text form of Prometheus. */
    String scrape() {
        return kept.map(PrometheusMeterRegistry::scrape).orElse("");
    }
}
