package org.sessioniv.server;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.rooms.hazelcast.ClusterSettings;

/** What Maven's module arrows cannot say about who may use what. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {
    private static final String BASE = "org.sessioniv.";
    private static final String DOMAIN = BASE + "domain..";
    private static final String KERNEL = BASE + "domain.room..";
    private static final String BOARD = BASE + "domain.board..";
    private static final String PEER = BASE + "rooms.peer..";
    private static final String CLUSTER = ClusterSettings.class.getPackageName() + "..";
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.sessioniv");

    @Test
    void the_domain_knows_only_values() {
        classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        DOMAIN,
                        BASE + "counting..",
                        BASE + "notesteps..",
                        "java.lang",
                        "java.lang.runtime",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "java.time",
                        "org.pcollections",
                        "org.jspecify.annotations")
                .check(ALL);
    }

    @Test
    void the_domain_reads_no_clock_and_makes_no_random_number() {
        noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .callMethodWhere(DescribedPredicate.describe("reads a clock or makes a random id", call -> {
                    String name = call.getTarget().getName();
                    return name.equals("now")
                            || name.equals("randomUUID")
                            || name.equals("random")
                            || name.equals("nanoTime");
                }))
                .orShould()
                .accessClassesThat()
                .belongToAnyOf(System.class, Thread.class, java.util.Random.class)
                .check(ALL);
    }

    @Test
    void the_domain_has_no_static_field_that_changes() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(DOMAIN)
                .and()
                .areStatic()
                .should()
                .notHaveModifier(JavaModifier.FINAL)
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"floor", "poll", "note", "session", "screen"})
    void a_feature_of_the_domain_does_not_use_its_neighbours(String feature) {
        List<String> neighbours = List.of("floor", "note", "session", "screen", "poll").stream()
                .filter(other -> !other.equals(feature))
                // The screen names the poll that it shows.
                .filter(other -> !(feature.equals("screen") && other.equals("poll")))
                .map(other -> BASE + "domain." + other + "..")
                .toList();
        noClasses()
                .that()
                .resideInAPackage(BASE + "domain." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(neighbours.toArray(String[]::new))
                .check(ALL);
    }

    /** Rules and state know nothing of what viewers see; the boards look at them. */
    @Test
    void no_rule_of_the_domain_knows_a_board() {
        noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .and()
                .resideOutsideOfPackage(BOARD)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BOARD)
                .check(ALL);
    }

    /** The kernel lists all acts, so that features and kernel know each other; features go one way. */
    @Test
    void the_features_of_the_domain_go_round_in_no_circle() {
        slices().matching(BASE + "domain.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAPackage(KERNEL), alwaysTrue())
                .ignoreDependency(alwaysTrue(), resideInAPackage(KERNEL))
                .check(ALL);
    }

    /** What a room is made of: no part of it knows the whole, nor the acts that change it. */
    @Test
    void no_part_of_a_rooms_state_knows_the_whole() {
        noClasses()
                .that(areInTheStateOfARoom())
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(RoomState.class, RoomEvent.class, RoomCommand.class, Room.class)
                .check(ALL);
    }

    /** Every type of the domain that a component of a room's state has, and theirs, but the state itself. */
    private static DescribedPredicate<JavaClass> areInTheStateOfARoom() {
        Set<Class<?>> parts = new HashSet<>();
        collect(RoomState.class, parts);
        parts.remove(RoomState.class);
        return DescribedPredicate.describe(
                "are in the state of a room", found -> parts.stream().anyMatch(found::isEquivalentTo));
    }

    private static void collect(Type type, Set<Class<?>> parts) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(part -> collect(part, parts));
        } else if (type instanceof Class<?> known && known.getName().startsWith(BASE + "domain.") && parts.add(known)) {
            if (known.isRecord()) {
                Arrays.stream(known.getRecordComponents()).forEach(part -> collect(part.getGenericType(), parts));
            }
            if (known.isSealed()) {
                Arrays.stream(known.getPermittedSubclasses()).forEach(kind -> collect(kind, parts));
            }
        }
    }

    @Test
    void only_the_adaptors_know_their_stores() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "journal.mongo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.reactivestreams..", "org.bson..")
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "journal.sqlite..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..")
                .check(ALL);
    }

    @Test
    void only_the_bus_knows_the_event_bus() {
        noClasses()
                .that()
                .resideOutsideOfPackages(PEER, CLUSTER)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.vertx.core.eventbus..")
                .check(ALL);
    }

    @Test
    void only_the_bus_between_nodes_knows_hazelcast_and_its_certificates() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLUSTER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.hazelcast..", "io.vertx.spi.cluster..", "org.bouncycastle..")
                .check(ALL);
    }

    /** Whoever counts, counts; how that is told to whom is the server's. */
    @Test
    void only_the_server_knows_what_measures() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "io.vertx.micrometer..", "io.prometheus..")
                .check(ALL);
    }

    @Test
    void the_bus_between_nodes_knows_neither_gateway_nor_server() {
        noClasses()
                .that()
                .resideInAPackage(CLUSTER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + "gateway..", BASE + "server..", BASE + "journal..")
                .check(ALL);
    }

    /** What is said over the bus, and who says it, is the same whichever bus carries it. */
    @Test
    void only_who_wires_the_program_knows_which_bus_it_has() {
        noClasses()
                .that()
                .resideOutsideOfPackages(PEER, CLUSTER, BASE + "server..", BASE + "bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PEER)
                .check(ALL);
    }

    @Test
    void the_counting_library_is_entered_by_its_door() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "counting..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are not the library's entry or its values",
                        used -> used.getPackageName().startsWith(BASE + "counting")
                                && !Set.of("counting", "counting.model", "counting.decision", "counting.json").stream()
                                        .map(BASE::concat)
                                        .toList()
                                        .contains(used.getPackageName())))
                .check(ALL);
        assertEquals(
                List.of("Counting"),
                ALL.stream()
                        .filter(found -> found.getPackageName().equals(BASE + "counting"))
                        .filter(found ->
                                found.isTopLevelClass() && !found.getName().endsWith("package-info"))
                        .map(JavaClass::getSimpleName)
                        .toList());
    }

    @Test
    void only_rooms_decide_and_evolve() {
        noClasses()
                .that()
                .resideOutsideOfPackages(DOMAIN, BASE + "rooms..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Room.class)
                .check(ALL);
    }

    @Test
    void the_gateway_sees_neither_state_nor_events_nor_entries() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "gateway..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("RoomState")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("RoomEvent")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(org.sessioniv.journal.Entry.class, org.sessioniv.journal.Journal.class)
                .check(ALL);
    }

    @Test
    void only_the_server_reads_the_systems_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "server..", BASE + "rehearsal..", BASE + "bench..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.time.InstantSource.class, "system")
                .check(ALL);
    }

    @Test
    void nothing_blocks_but_the_server_and_the_adaptors_own_threads() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "server..", BASE + "journal.sqlite..", BASE + "bench..")
                .should()
                .callMethodWhere(DescribedPredicate.describe("blocks", call -> {
                    JavaClass owner = call.getTargetOwner();
                    String name = call.getTarget().getName();
                    return owner.isEquivalentTo(Thread.class) && (name.equals("sleep") || name.equals("join"))
                            || owner.isAssignableTo(java.util.concurrent.Future.class) && name.equals("get")
                            || owner.isEquivalentTo(java.util.concurrent.CountDownLatch.class) && name.equals("await")
                            || owner.isAssignableTo("io.vertx.core.Future") && name.equals("await");
                }))
                .check(ALL);
    }

    /** A rule about a package in which nothing is would hold for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain.room",
                "domain.board",
                "domain.floor",
                "domain.poll",
                "domain.note",
                "domain.session",
                "domain.screen",
                "domain.topic",
                "domain.group",
                "domain.roster",
                "domain.programme",
                "counting",
                "counting.model",
                "counting.decision",
                "notesteps",
                "journal",
                "journal.codec",
                "journal.sqlite",
                "journal.mongo",
                "rooms",
                "rooms.peer",
                "rooms.hazelcast",
                "gateway",
                "rehearsal",
                "server"
            })
    void each_package_that_a_rule_names_has_a_class(String name) {
        assertTrue(ALL.stream().anyMatch(found -> found.getPackageName().equals(BASE + name)), name);
    }
}
